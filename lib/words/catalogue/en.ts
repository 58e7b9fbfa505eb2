import { about } from "./en/about";
import { attestations } from "./en/attestations";
import { bundle } from "./en/bundle";
import { claim } from "./en/claim";
import { compose } from "./en/compose";
import { counts } from "./en/counts";
import { coverage } from "./en/coverage";
import { data } from "./en/data";
import { dates } from "./en/dates";
import { disagreements } from "./en/disagreements";
import { document } from "./en/document";
import { download } from "./en/download";
import { embed } from "./en/embed";
import { event } from "./en/event";
import { eventList } from "./en/event-list";
import { evidence } from "./en/evidence";
import { facets } from "./en/facets";
import { feeds } from "./en/feeds";
import { figures } from "./en/figures";
import { filters } from "./en/filters";
import { find } from "./en/find";
import { found } from "./en/found";
import { lists } from "./en/lists";
import { map } from "./en/map";
import { mentions } from "./en/mentions";
import { method } from "./en/method";
import { numbers } from "./en/numbers";
import { overview } from "./en/overview";
import { pages } from "./en/pages";
import { passages } from "./en/passages";
import { place } from "./en/place";
import { popup } from "./en/popup";
import { preview } from "./en/preview";
import { reader } from "./en/reader";
import { releases } from "./en/releases";
import { share } from "./en/share";
import { shell } from "./en/shell";
import { time } from "./en/time";
import { tours } from "./en/tours";
import { ui } from "./en/ui";

/**
 * What the interface says, in English: whole sentences in ICU MessageFormat, area by area. The other languages are in
 * the JSON files beside this one; `docs/translating.md` tells how they are written.
 */
export const EN = {
  about,
  attestations,
  bundle,
  claim,
  compose,
  counts,
  coverage,
  data,
  dates,
  disagreements,
  document,
  download,
  embed,
  event,
  eventList,
  evidence,
  facets,
  feeds,
  figures,
  filters,
  find,
  found,
  lists,
  map,
  mentions,
  method,
  numbers,
  overview,
  pages,
  passages,
  place,
  popup,
  preview,
  reader,
  releases,
  share,
  shell,
  time,
  tours,
  ui,
} as const;
