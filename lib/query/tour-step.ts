import { formatLink, loadView } from "./view";

/** One step of a tour, counted from 1, as its path names it. */
export type StepPlace = { tour: string; step: number };

/** The step of a path such as `/tours/two-camps/3`; undefined for any other. */
export function stepOfPath(path: string): StepPlace | undefined {
  const [, tour, step] = /^\/tours\/([a-z0-9-]+)\/([1-9]\d{0,3})\/?$/.exec(path) ?? [];
  return tour === undefined ? undefined : { tour, step: Number(step) };
}

/** The address of a step: its own path, with the filters, camera and looks of the step's link. */
export function stepAddress({ tour, step }: StepPlace, link: string): string {
  const { searchParams } = new URL(link, "http://localhost");
  return formatLink(`/tours/${tour}/${step}`, loadView(searchParams));
}

/** The path of a step's link, without its query and part. */
export function pathOfStep(link: string): string {
  return link.replace(/[?#].*$/, "");
}
