/** Who decides where the map looks. */
type Lead =
  /** The address: its camera, or the default view of its page. */
  | { type: "link" }
  /** The page that was opened: the map moves where its places are out of view. */
  | { type: "selection" }
  /** The text on screen, in the same way. */
  | { type: "reading"; places: readonly string[] }
  /** The reader, who moved the map. */
  | { type: "hand" };

export type CameraState = {
  lead: Lead;
  /** When the reader last moved the map, in milliseconds. */
  movedAt: number;
  /** Whether a text is on screen and its first places are known. */
  isReading: boolean;
};

export type CameraEvent =
  /** A page stands there: the first, one that a link was followed to, or one that was returned to. */
  | { type: "page"; arrival: "first" | "followed" | "returned" }
  /** The reader asks to see the page's places. */
  | { type: "asked" }
  | { type: "moved"; at: number }
  /** Other places are on screen; `undefined` where no text is. */
  | { type: "scrolled"; places: readonly string[] | undefined }
  /** They have been there for a while. */
  | { type: "rested"; places: readonly string[]; at: number };

export const FIRST_CAMERA: CameraState = {
  lead: { type: "link" },
  movedAt: Number.NEGATIVE_INFINITY,
  isReading: false,
};

/** After the reader moved the map, no text moves it for so long. */
const LEFT_ALONE = 10_000;

/** Who leads after something happened. */
export function nextCamera(state: CameraState, event: CameraEvent): CameraState {
  switch (event.type) {
    case "page":
      return { ...state, lead: { type: event.arrival === "followed" ? "selection" : "link" } };
    case "asked":
      return { ...state, lead: { type: "selection" } };
    case "moved":
      return { ...state, lead: { type: "hand" }, movedAt: event.at };
    case "scrolled":
      return { ...state, isReading: event.places !== undefined };
    case "rested":
      if (event.at - state.movedAt < LEFT_ALONE) return state;
      return { ...state, lead: { type: "reading", places: event.places } };
  }
}
