import { packFiles } from "./pack-files";

/** What browsers ask the pages' build for. */
void packFiles([".next/static/chunks"]);
