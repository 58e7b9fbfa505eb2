import { NO_FILTERS } from "./filters";
import { readListValues } from "./list-page";
import { formatLink, loadView, type View } from "./view";

/** Keys of a list that say how the same rows are shown, not which. */
const LIST_LOOKS: readonly string[] = ["as", "columns", "order", "follow"];

/**
 * The one link to what a page shows, whatever it looks like: filters and the part of a list stay, sorted by key; the
 * camera, the panel, the theme and what cannot be read are left out.
 *
 * @param path without its language
 */
export function canonicalLink(path: string, search: URLSearchParams): string {
  const own = [...readListValues(path, search)].filter(([key]) => !LIST_LOOKS.includes(key));
  const page = own.length === 0 ? path : `${path}?${new URLSearchParams(own)}`;
  return formatLink(page, filtersIn(loadView(search)));
}

/** The link to what the picture of a page shows: its filters, its camera, and the release it is of. */
export function picturedLink(path: string, search: URLSearchParams): string {
  const view = loadView(search);
  return formatLink(path, { ...filtersIn(view), map: view.map, release: view.release });
}

function filtersIn(view: View): Partial<View> {
  return Object.fromEntries(Object.entries(view).filter(([key]) => Object.hasOwn(NO_FILTERS, key)));
}
