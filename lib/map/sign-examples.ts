import { ringParts } from "./marks";

const NONE = { force: 0, seizure: 0, deprivation: 0, movement: 0, accord: 0, word: 0 };

/** Rings around a mark as a legend shows them: of nine events of three kinds, and of one kind with further events around. */
export const SIGN_EXAMPLES = {
  kinds: {
    parts: ringParts({ events: 9, families: { ...NONE, force: 3, deprivation: 4, movement: 2 } }),
    concerns: false,
  },
  concerns: { parts: ringParts({ events: 9, families: { ...NONE, force: 9 } }), concerns: true },
};
