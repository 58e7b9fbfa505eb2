import { toMercator, worldSize } from "@/lib/map/camera-fit";
import { bendMove, moveId } from "@/lib/map/features";
import { OUTLINE_REACH, type OutlinePaths } from "@/lib/map/outline-paths";
import { isWide } from "@/lib/map/wide-place";
import type { MapScene, Move, PlaceItem } from "@/lib/model/item";
import { formatCountOf } from "@/lib/model/number-label";
import type { Landmark, Position } from "@/lib/model/place";
import type { Camera } from "@/lib/url/camera";
import { EntityLink } from "../ui/entity-link";
import styles from "./outline-map.module.css";

const EARTH_METRES = 40_075_017;
/** A phone's map is half as wide and high as the one a view is fitted to; the style sheet draws it so. */
const PHONE_SCALE = 0.5;

/**
 * The map as the server draws it, at the very camera that the interactive map will open with:
 * what is seen first, and what remains without WebGL or JavaScript. One unit is one pixel, and half of one
 * on a phone, where the view of a link that names its camera alone is left as it is.
 */
export function OutlineMap({
  outlines,
  landmarks,
  scene,
  camera,
  isLinked,
}: {
  outlines: OutlinePaths;
  landmarks: readonly Landmark[];
  scene: MapScene;
  camera: Camera;
  /** Whether the link names this camera, and promises the view. */
  isLinked: boolean;
}) {
  const world = worldSize(camera.zoom);
  const project = projector(camera, world);
  const places = scene.places
    .filter((place) => isNear(project(place.point ?? [0, 0])))
    .sort((one, other) => other.events - one.events);
  const labelled = chooseLabels(places, project, 1);
  const labelledOnPhones = chooseLabels(places, project, PHONE_SCALE);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is no fieldset
    <svg
      className={styles.map}
      data-linked={isLinked || undefined}
      role="group"
      aria-label="Map of the places the documents name"
    >
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: only moves the origin to the middle */}
      <svg x="50%" y="50%" overflow="visible">
        <g className={styles.drawing}>
          <path className={styles.land} d={outlines.land} />
          <path className={styles.border} d={outlines.borders} />
          {(camera.zoom < LANDMARKS_FROM_ZOOM ? [] : landmarks).map((landmark) => (
            <LandmarkShape key={landmark.id} landmark={landmark} project={project} />
          ))}
          {places.map((place) => (
            <Area key={place.id} place={place} at={project(place.point ?? [0, 0])} world={world} />
          ))}
          {scene.moves.map((move) => (
            <MoveLine key={moveId(move)} move={move} project={project} world={world} />
          ))}
          {[...places].reverse().map((place) => (
            <Mark
              key={place.id}
              place={place}
              at={project(place.point ?? [0, 0])}
              isLabelled={labelled.has(place.id)}
              isLabelledOnPhones={labelledOnPhones.has(place.id)}
            />
          ))}
        </g>
      </svg>
    </svg>
  );
}

/** Further out they would be specks. */
const LANDMARKS_FROM_ZOOM = 6;
const DRAWN_LANDMARKS = new Set(["river", "runway", "camp-outline", "base-outline"]);

function LandmarkShape({ landmark, project }: { landmark: Landmark; project: Project }) {
  const { kind } = landmark.properties;
  if (!DRAWN_LANDMARKS.has(kind)) return null;
  const shape = kind === "river" || kind === "runway" ? kind : "camp";
  const d = linesOf(landmark.geometry)
    .map((line) => drawLine(line, project))
    .join("");
  return <path className={styles[shape]} d={d} />;
}

/** Lines of a geometry, rings included; drawn point by point, since winding means nothing on paper. */
function linesOf(geometry: Landmark["geometry"]): Position[][] {
  switch (geometry.type) {
    case "Point":
      return [];
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
  }
}

function drawLine(line: readonly Position[], project: Project): string {
  return drawPixels(line.map(project));
}

function drawPixels(pixels: readonly Pixel[]): string {
  return `M${pixels.map((pixel) => pixel.map(round).join(" ")).join("L")}`;
}

/** In one piece from where it begins, though it goes on beyond the edge of the world. */
function projectLine(line: readonly Position[], project: Project, world: number): Pixel[] {
  const pixels = line.map(project);
  const startX = pixels[0]?.[0] ?? 0;
  return pixels.map(([x, y]) => [x - Math.round((x - startX) / world) * world, y]);
}

function Area({ place, at: [x, y], world }: { place: PlaceItem; at: Pixel; world: number }) {
  const lat = place.point?.[1] ?? 0;
  const radius = ((place.radius ?? 0) / EARTH_METRES) * (world / Math.cos((lat * Math.PI) / 180));
  if (isWide(place) || radius < 6) return null;
  return <circle className={styles.area} cx={round(x)} cy={round(y)} r={round(radius)} />;
}

function MoveLine({ move, project, world }: { move: Move; project: Project; world: number }) {
  const line = bendMove(move);
  const pixels = projectLine(line, project, world);
  const middle = Math.floor(pixels.length / 2);
  const [x0, y0] = pixels[middle - 1] ?? [0, 0];
  const [x1, y1] = pixels[middle + 1] ?? [0, 0];
  const turn = (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
  return (
    <>
      <path className={move.planned ? styles.planned : styles.move} d={drawPixels(pixels)} />
      <path
        className={styles.arrow}
        d="M-7 -5L7 0L-7 5z"
        transform={`translate(${round((x0 + x1) / 2)} ${round((y0 + y1) / 2)}) rotate(${round(turn)})`}
      />
    </>
  );
}

function Mark({
  place,
  at: [x, y],
  isLabelled,
  isLabelledOnPhones,
}: {
  place: PlaceItem;
  at: Pixel;
  isLabelled: boolean;
  isLabelledOnPhones: boolean;
}) {
  const radius = markRadius(place);
  return (
    <EntityLink path={`/places/${place.id}`}>
      <title>{`${place.title}: ${formatCountOf(place.events, "event", "events")}`}</title>
      <g transform={`translate(${round(x)} ${round(y)})`}>
        <g className={styles.sign}>
          <circle className={styles.reach} r={22} />
          {isWide(place) && place.events > 0 ? (
            <rect
              className={styles.mark}
              x={round(radius * -0.85)}
              y={round(radius * -0.85)}
              width={round(radius * 1.7)}
              height={round(radius * 1.7)}
            />
          ) : (
            <circle
              className={place.events === 0 ? styles.hollow : styles.mark}
              r={round(radius)}
            />
          )}
          {place.events > 0 && (
            <text className={styles.count} y={4}>
              {place.events}
            </text>
          )}
          {isLabelled && (
            <text
              className={styles.label}
              data-crowded={!isLabelledOnPhones || undefined}
              x={round(radius + 6)}
              y={5}
            >
              {place.title}
            </text>
          )}
        </g>
      </g>
    </EntityLink>
  );
}

const LABEL_HEIGHT = 18;
const LETTER_WIDTH = 8;

/** Names that have room beside their marks at a scale; places with more events come first. */
function chooseLabels(places: readonly PlaceItem[], project: Project, scale: number): Set<string> {
  const taken: { left: number; right: number; y: number }[] = [];
  const chosen = new Set<string>();
  for (const place of places) {
    const [x = 0, y = 0] = project(place.point ?? [0, 0]).map((pixels) => pixels * scale);
    const left = x - markRadius(place);
    const right = x + markRadius(place) + 6 + place.title.length * LETTER_WIDTH;
    const isFree = taken.every(
      (other) => Math.abs(other.y - y) > LABEL_HEIGHT || other.left > right || other.right < left,
    );
    if (!isFree) continue;
    taken.push({ left, right, y });
    chosen.add(place.id);
  }
  return chosen;
}

function markRadius({ events }: PlaceItem): number {
  return events === 0 ? 4 : Math.min(26, 6.5 + 1.55 * Math.sqrt(events));
}

type Pixel = [x: number, y: number];
type Project = (position: Position) => Pixel;

function projector(camera: Camera, world: number): Project {
  const [centerX, centerY] = toMercator([camera.lng, camera.lat]);
  return (position) => {
    const [x, y] = toMercator(position);
    const nearest = x - Math.round(x - centerX);
    return [(nearest - centerX) * world, (y - centerY) * world];
  };
}

function isNear([x, y]: Pixel): boolean {
  return Math.abs(x) < OUTLINE_REACH && Math.abs(y) < OUTLINE_REACH;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
