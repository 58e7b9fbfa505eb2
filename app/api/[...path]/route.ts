import { AtlasError } from "@/lib/errors";
import { readOnlyRoute } from "@/lib/ogc/read-only-route";

/** Every other address below `/api`: clients of an API get an answer they can read, not a page. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnlyRoute<{
  path: string[];
}>(async ({ address, params }) => {
  throw new AtlasError(
    "not-found",
    `There is no "${params.path.join("/")}" in this API; ${address.site}/api links to what there is.`,
  );
});
