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

/** The address of a whole tour as it is read at a step: with the view of the step's link, and the step as its part. */
export function readingAddress({ tour, step }: StepPlace, link: string): string {
  const { searchParams } = new URL(link, "http://localhost");
  return formatLink(`/tours/${tour}#${stepPart(step)}`, loadView(searchParams));
}

/** The part of the page of a whole tour that a step is, without `#`. */
export function stepPart(step: number): string {
  return `step-${step}`;
}

/** The step that a part names (`#step-3`); undefined for any other. */
export function readStepPart(hash: string): number | undefined {
  const [, step] = /^#step-([1-9]\d{0,3})$/.exec(hash) ?? [];
  return step === undefined ? undefined : Number(step);
}

/** The path of a step's link, without its query and part. */
export function pathOfStep(link: string): string {
  return link.replace(/[?#].*$/, "");
}
