const OF_API = /^\/api\/releases\/([0-9a-f]{12})(?=\/|$)/;

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
  const [prefix, release] = OF_API.exec(pathname) ?? [];
  return prefix === undefined
    ? { release: undefined, path: pathname }
    : { release, path: `/api${pathname.slice(prefix.length)}` };
}
