/** Folders of the builder, as URLs with a trailing slash. */
export const HERE = new URL("./", import.meta.url);
/** Unpacked inputs; large, never committed. */
export const INPUTS = new URL("./inputs/", import.meta.url);
/** Where the app serves its static files from. */
export const PUBLIC = new URL("../../public/", import.meta.url);
