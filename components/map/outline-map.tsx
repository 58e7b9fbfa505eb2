import { useWords } from "#use-words";
import {
  type DrawnMap,
  drawMap,
  labelledSpots,
  labelOffset,
  type Sign,
  signLabel,
  signRadius,
} from "@/lib/map/drawn-map";
import { chooseLabelSides, type LabelSide } from "@/lib/map/label-sides";
import { describeMark, ringParts } from "@/lib/map/marks";
import type { OutlinePaths } from "@/lib/map/outline-paths";
import type { Camera } from "@/lib/query/camera";
import type { Landmark } from "@/lib/records/place";
import type { MapScene } from "@/lib/store/answers";
import { formatDecimal } from "@/lib/words/number-label";
import { listNames, titleIn } from "@/lib/words/place-label";
import type { Words } from "@/lib/words/words";
import { EntityLink } from "../ui/entity-link";
import { MarkRing } from "./mark-ring";
import styles from "./outline-map.module.css";

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
  const drawn = drawMap(scene, landmarks, camera);
  const labels = chooseLabelSides(labelledSpots(drawn, say));
  // A name has one side for every screen; where a phone has no room for it there, it is left out.
  const labelsOnPhones = chooseLabelSides(labelledSpots(drawn, say, PHONE_SCALE), (id) =>
    labels.get(id),
  );
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
          {drawn.landmarks.map(({ id, shape, path }) => (
            <path key={id} className={styles[shape]} d={path} />
          ))}
          {drawn.areas.map(({ id, x, y, radius }) => (
            <circle key={id} className={styles.area} cx={x} cy={y} r={radius} />
          ))}
          {drawn.moves.map((move) => (
            <MoveLine key={move.id} move={move} />
          ))}
          {drawn.signs.toReversed().map(({ sign, x, y }) => (
            <SignOnMap
              key={sign.id}
              sign={sign}
              at={[x, y]}
              labelSide={labels.get(sign.id)}
              isLabelledOnPhones={labelsOnPhones.has(sign.id)}
            />
          ))}
        </g>
      </svg>
    </svg>
  );
}

function MoveLine({ move: { isPlanned, path, arrow } }: { move: DrawnMap["moves"][number] }) {
  return (
    <>
      <path className={isPlanned ? styles.planned : styles.move} d={path} />
      <path
        className={styles.arrow}
        d="M-7 -5L7 0L-7 5z"
        transform={`translate(${arrow.x} ${arrow.y}) rotate(${arrow.turn})`}
      />
    </>
  );
}

function SignOnMap({
  sign,
  at: [x, y],
  labelSide,
  isLabelledOnPhones,
}: {
  sign: Sign;
  at: readonly [x: number, y: number];
  labelSide: LabelSide | undefined;
  isLabelledOnPhones: boolean;
}) {
  const say = useWords();
  const radius = signRadius(sign);
  return (
    <EntityLink path={`/places/${sign.places[0]?.id}`}>
      <title>{nameSign(sign, say)}</title>
      <g transform={`translate(${x} ${y})`}>
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
              x={labelOffset(sign, labelSide)}
              y={5}
            >
              {signLabel(sign, say)}
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
