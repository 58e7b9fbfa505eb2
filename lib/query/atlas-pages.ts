/** The pages that every atlas has, besides those of its records. */
export const ATLAS_PAGES = [
  "/",
  "/places",
  "/events",
  "/documents",
  "/attestations",
  "/passages",
  "/mentions",
  "/figures",
  "/disagreements",
  "/coverage",
  "/about",
  "/about/method",
  "/about/data",
] as const;
