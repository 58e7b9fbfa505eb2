import { useWords } from "#use-words";
import { toMercator, worldSize } from "@/lib/map/camera-fit";
import { clusterMarks } from "@/lib/map/cluster-marks";
import { bendMove, drawnMoves, moveId } from "@/lib/map/features";
import { chooseLabelSides, LABEL_GAP, type LabelSide } from "@/lib/map/label-sides";
import {
  describeMark,
  type Mark,
  markRadius,
  markReach,
  marksOf,
  namedPlaces,
  ringParts,
} from "@/lib/map/marks";
import { OUTLINE_REACH, type OutlinePaths } from "@/lib/map/outline-paths";
import { isWide } from "@/lib/map/wide-place";
import type { Camera } from "@/lib/query/camera";
import type { Landmark, Position } from "@/lib/records/place";
import type { MapScene, PlaceItem } from "@/lib/store/answers";
import { formatDecimal } from "@/lib/words/number-label";
import { listNames, titleIn } from "@/lib/words/place-label";
import type { Words } from "@/lib/words/words";
import { EntityLink } from "../ui/entity-link";
import { MarkRing } from "./mark-ring";
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
  const say = useWords();
  const world = worldSize(camera.zoom);
  const project = projector(camera, world);
  const isNearby = (position: Position) => isNear(project(position));
  const places = scene.places.filter(({ point }) => point && isNearby(point));
  // What lies further off joins no mark that is drawn.
  const around = {
    ...scene,
    places: scene.places.filter(({ point }) => point && isNear(project(point), 2 * OUTLINE_REACH)),
  };
  const signs: Sign[] = [
    ...clusterMarks(marksOf(around), around, camera.zoom),
    ...namedPlaces(around).map(({ id, point, ...place }) => ({
      kind: "named" as const,
      id,
      position: point ?? ([0, 0] as Position),
      places: [{ id, ...place }],
    })),
  ].filter(({ position }) => isNearby(position));
  const moves = drawnMoves(scene.moves, scene.places)
    .map((move) => ({ move, pixels: projectLine(bendMove(move), project, world) }))
    .filter(({ pixels }) => crossesDrawing(pixels));
  const spotsAt = (scale: number) =>
    signs.map((sign) => {
      const [x, y] = project(sign.position);
      return {
        id: sign.id,
        x: x * scale,
        y: y * scale,
        reach: reachOf(sign),
        text: labelOf(sign, say),
      };
    });
  const labels = chooseLabelSides(spotsAt(1));
  // A name has one side for every screen; where a phone has no room for it there, it is left out.
  const labelsOnPhones = chooseLabelSides(spotsAt(PHONE_SCALE), (id) => labels.get(id));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is no fieldset
    <svg
      className={styles.map}
      data-linked={isLinked || undefined}
      role="group"
      aria-label={say("map.name")}
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
          {moves.map(({ move, pixels }) => (
            <MoveLine key={moveId(move)} isPlanned={move.planned} pixels={pixels} />
          ))}
          {signs.toReversed().map((sign) => (
            <SignOnMap
              key={sign.id}
              sign={sign}
              at={project(sign.position)}
              labelSide={labels.get(sign.id)}
              isLabelledOnPhones={labelsOnPhones.has(sign.id)}
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

function MoveLine({ isPlanned, pixels }: { isPlanned: boolean; pixels: readonly Pixel[] }) {
  const middle = Math.floor(pixels.length / 2);
  const [x0, y0] = pixels[middle - 1] ?? [0, 0];
  const [x1, y1] = pixels[middle + 1] ?? [0, 0];
  const turn = (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
  return (
    <>
      <path className={isPlanned ? styles.planned : styles.move} d={drawPixels(pixels)} />
      <path
        className={styles.arrow}
        d="M-7 -5L7 0L-7 5z"
        transform={`translate(${round((x0 + x1) / 2)} ${round((y0 + y1) / 2)}) rotate(${round(turn)})`}
      />
    </>
  );
}

/** A mark, or a place that is only named. */
type Sign =
  | Mark
  | {
      kind: "named";
      id: string;
      position: Position;
      places: { id: string; title: string; titles: Record<string, string> }[];
    };

function SignOnMap({
  sign,
  at: [x, y],
  labelSide,
  isLabelledOnPhones,
}: {
  sign: Sign;
  at: Pixel;
  labelSide: LabelSide | undefined;
  isLabelledOnPhones: boolean;
}) {
  const say = useWords();
  const radius = radiusOf(sign);
  const labelX = round((reachOf(sign) + LABEL_GAP) * (labelSide === "left" ? -1 : 1));
  return (
    <EntityLink path={`/places/${sign.places[0]?.id}`}>
      <title>{nameSign(sign, say)}</title>
      <g transform={`translate(${round(x)} ${round(y)})`}>
        <g className={styles.sign}>
          <circle className={styles.reach} r={22} />
          <circle className={styles[sign.kind]} data-sign={sign.kind} r={radius} />
          {sign.kind !== "named" && (
            <>
              <MarkRing
                at={[0, 0]}
                radius={radius}
                parts={sign.kind === "said" ? ringParts(sign) : []}
                concerns={sign.concerns > 0}
              />
              <text className={sign.kind === "said" ? styles.count : styles.hollowCount} y={4}>
                {formatDecimal(sign.events, say)}
              </text>
            </>
          )}
          {labelSide && (
            <text
              className={styles.label}
              data-crowded={!isLabelledOnPhones || undefined}
              textAnchor={labelSide === "left" ? "end" : undefined}
              x={labelX}
              y={5}
            >
              {labelOf(sign, say)}
            </text>
          )}
        </g>
      </g>
    </EntityLink>
  );
}

function nameSign(sign: Sign, say: Words): string {
  const titles = sign.places.map((place) => titleIn(place, say));
  const counted = sign.kind === "named" ? say("map.onlyNamed") : describeMark(sign, say);
  return say("map.sign", { places: listNames(titles, say), counted });
}

/** The place with most events, and how many more stand in its mark. */
function labelOf({ places: [place, ...others] }: Sign, say: Words): string {
  const title = place ? titleIn(place, say) : "";
  return others.length > 0
    ? say("map.placeAndMore", { place: title, count: others.length })
    : title;
}

function radiusOf(sign: Sign): number {
  return sign.kind === "named" ? 4 : markRadius(sign.events);
}

/** From the middle to the outermost ring. */
function reachOf(sign: Sign): number {
  return sign.kind === "named" ? radiusOf(sign) : markReach(sign);
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

/** Whether a part of a line may lie in what is drawn: whether the box around one of its pieces does. */
function crossesDrawing(pixels: readonly Pixel[]): boolean {
  return pixels.some(([x, y], index) => {
    const [x0, y0] = pixels[index - 1] ?? [x, y];
    return (
      Math.min(x0, x) < OUTLINE_REACH &&
      Math.max(x0, x) > -OUTLINE_REACH &&
      Math.min(y0, y) < OUTLINE_REACH &&
      Math.max(y0, y) > -OUTLINE_REACH
    );
  });
}

function isNear([x, y]: Pixel, reach = OUTLINE_REACH): boolean {
  return Math.abs(x) < reach && Math.abs(y) < reach;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
