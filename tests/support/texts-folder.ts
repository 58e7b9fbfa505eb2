import { existsSync } from "node:fs";

/** The five documents are not part of the repository; where they lie beside it, the tests use them. */
export const TEXTS_FOLDER = "../shared/source-texts";

export const hasTexts = existsSync(TEXTS_FOLDER);

/** For the name of a test that is skipped where the texts are absent. */
export const needsTexts = hasTexts ? "" : ` (skipped: ${TEXTS_FOLDER} is not on this machine)`;
