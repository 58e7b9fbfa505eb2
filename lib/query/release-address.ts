import { RELEASE_ID } from "@/lib/records/release-id";

/** The address of the API of a release: all of the API lies there again, as that release has it. */
export function releaseAddress(address: string, release: string | undefined): string {
  return release === undefined
    ? address
    : address.replace(/^\/api(?=\/|$|\?)/, `/api/releases/${release}`);
}

/** The release that a path of the API names, and the path without it. */
export function readReleaseAddress(pathname: string): {
  release: string | undefined;
  path: string;
} {
  const [, root, folder, release = "", ...rest] = pathname.split("/");
  return root === "api" && folder === "releases" && RELEASE_ID.test(release)
    ? { release, path: ["/api", ...rest].join("/") }
    : { release: undefined, path: pathname };
}
