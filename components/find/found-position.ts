import type { Camera } from "@/lib/query/camera";
import type { AnsweredFindings } from "@/lib/store/find-answers";

export type FoundPosition = NonNullable<AnsweredFindings["position"]>;

/** As close as to see a camp and what is around it. */
const USUAL_ZOOM = 11;

/** Where the map looks that shows a position, as close as what was pasted says. */
export function cameraOn({ coordinates: [lng, lat], zoom }: FoundPosition): Camera {
  return { lng, lat, zoom: zoom ?? USUAL_ZOOM, bearing: 0, pitch: 0 };
}
