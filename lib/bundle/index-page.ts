import { defaultView } from "@/lib/map/default-view";
import { PALETTE } from "@/lib/map/palette";
import { allPages } from "@/lib/ogc/export-rows";
import { legendHeight, legendSvg, setLegend } from "@/lib/preview/legend-svg";
import { mapSvg } from "@/lib/preview/map-svg";
import { describeUndrawn } from "@/lib/preview/undrawn-words";
import { DEFAULT_SORTS } from "@/lib/query/api-query";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { readOutlines } from "@/lib/server/read-outlines";
import { formatDate } from "@/lib/words/date-label";
import { WRITING } from "@/lib/words/languages";
import { formatReleaseDay } from "@/lib/words/release-label";
import type { Words } from "@/lib/words/words";
import { AT_A_TIME, type Bundle, versionOf } from "./bundle";
import { documentPages, evidencePages } from "./data-files";
import { factsHtml, Html, html, inOwnLanguage } from "./html";
import { eventHtml } from "./page-events";
import { documentHtml, passageHtml, placeHtml } from "./page-records";
import { PAGE_POLICY, PAGE_STYLE } from "./page-style";
import { passagePages } from "./passages-file";

/**
 * The page of a bundle, which a browser opens from disk: it has no script and asks nothing of anyone. Each event with
 * its claims, each claim with a link to its passage further down; and all of them with their addresses on the site.
 */
export function pageFile(
  describeFiles: (bundle: Bundle) => readonly [name: string, holds: string][],
) {
  return async function* (bundle: Bundle): AsyncIterable<string> {
    const { say } = bundle;
    yield headHtml(bundle).text;
    yield (await mapHtml(bundle)).text;
    yield beginPart("events", say("bundle.events"), "div");
    for await (const events of evidencePages(bundle)) {
      yield textOf(await Promise.all(events.map((evidence) => eventHtml(evidence, bundle))));
    }
    yield `${endPart("div")}${beginPart("places", say("bundle.places"), "ul")}`;
    for await (const places of placePages(bundle)) {
      yield textOf(places.map((place) => placeHtml(place, bundle)));
    }
    yield `${endPart("ul")}${beginPart("documents", say("bundle.documents"), "ul")}`;
    for await (const documents of documentPages(bundle)) {
      yield textOf(documents.map((document) => documentHtml(document, bundle)));
    }
    yield `${endPart("ul")}${beginPart("passages", say("bundle.passages"), "ul")}`;
    for await (const passages of passagePages(bundle)) {
      yield textOf(passages.map((backing) => passageHtml(backing, bundle)));
    }
    yield `${endPart("ul")}${beginPart("files", say("bundle.inIt"), "div")}`;
    yield factsHtml(describeFiles(bundle)).text;
    yield `${endPart("div")}</main>\n</body>\n</html>\n`;
  };
}

const textOf = (parts: readonly Html[]) => parts.map(({ text }) => text).join("");

const beginPart = (id: string, heading: string, tag: "div" | "ul") =>
  html`<section id="${id}"><h2>${heading}</h2><${tag}>
`.text;

const endPart = (tag: "div" | "ul") => `</${tag}></section>\n`;

function placePages({ store, query }: Bundle) {
  return allPages((request) => store.listPlaces(query, request), {
    limit: AT_A_TIME,
    sort: DEFAULT_SORTS.places,
  });
}

const PARTS = ["map", "events", "places", "documents", "passages"] as const;

function headHtml(bundle: Bundle): Html {
  const { say, summary, filters, view, versionView, texts } = bundle;
  const { title, license } = summary.atlas;
  const named = say("bundle.title", { atlas: title });
  const narrowed =
    filters.length === 0
      ? html`<p>${say("download.all")}</p>`
      : html`<p>${say("download.narrowed")}</p><ul>${filters.map((words) => html`<li>${words}</li>`)}</ul>`;
  const links = PARTS.map((id) => html`<li><a href="#${id}">${say(`bundle.${id}`)}</a></li>`);
  return html`<!doctype html>
<html lang="${say.language}" dir="${WRITING[say.language].direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${named}</title>
<style>${new Html(PAGE_STYLE)}</style>
</head>
<body>
<header>
<h1>${named}</h1>
<p>${say("evidence.lead")}</p>
${factsHtml([
  [say("bundle.holds"), narrowed],
  [say("bundle.asOf"), dataOf(bundle)],
  [say("bundle.here"), html`<a href="${view}" dir="ltr">${view}</a>`],
  [
    say("bundle.thisRelease"),
    versionView === undefined
      ? undefined
      : html`<a href="${versionView}" dir="ltr">${versionView}</a>`,
  ],
  [
    say("bundle.license"),
    html`<a href="${license.url}" rel="license"${inOwnLanguage(say)}>${license.label}</a>`,
  ],
  [say("evidence.words"), say(texts ? "bundle.wordsIn" : "bundle.wordsOut")],
])}
</header>
<nav aria-label="${say("bundle.onPage")}"><ul>${links}<li><a href="#files">${say("bundle.inIt")}</a></li></ul></nav>
<main>
`;
}

/** What the data are, and since when. */
export function dataOf({ say, summary, release, dated }: Bundle): string {
  if (release) {
    const day = formatReleaseDay(release, say);
    return say("bundle.asOfRelease", { day, release: release.id });
  }
  const day = formatDate(dated.slice(0, 10), say);
  return say("bundle.asOfVersion", { day, version: versionOf({ summary }) });
}

const MAP = { width: 720, height: 480 };
/** How much larger than on a page of the atlas signs and names are drawn: the file is printed, too. */
const ENLARGED = 1.4;

async function mapHtml({ store, query, summary, say }: Bundle): Promise<Html> {
  const [scene, landmarks] = await Promise.all([store.readScene(query), store.readLandmarks()]);
  const { zoom, center } = summary.atlas.openingView;
  const camera = defaultView({
    link: null,
    selection: "place",
    focus: [],
    places: scene.places,
    opening: { zoom, lng: center[0], lat: center[1], bearing: 0, pitch: 0 },
    frame: MAP,
  });
  const drawn = mapSvg(
    { scene, landmarks, camera, outlinesAt: readOutlines },
    { x: 0, y: 0, ...MAP, enlarged: ENLARGED },
    say,
  );
  const undrawn = describeUndrawn(scene, say);
  return html`<section id="map" class="map"><h2>${say("bundle.map")}</h2>
<svg role="img" aria-label="${say("bundle.mapName")}" viewBox="0 0 ${MAP.width} ${MAP.height}" width="${MAP.width}" height="${MAP.height}">
${new Html(drawn)}
</svg>${undrawn === undefined ? undefined : html`<p>${undrawn}</p>`}
${legendHtml(summary.vocabulary.families, say)}
</section>
`;
}

/** Pixels: as wide as its words may be, and what is free around it. */
const LEGEND = { width: 380, margin: 10 } as const;

/** What the signs of the map mean, drawn as the map is: on light ground. */
function legendHtml(families: Vocabulary["families"], say: Words): Html {
  const legend = setLegend(families, say);
  const { width, margin } = LEGEND;
  const height = legendHeight(legend) + 2 * margin;
  const isTurned = WRITING[say.language].direction === "rtl";
  const drawn = legendSvg(legend, { x: isTurned ? width - margin : margin, y: margin, isTurned });
  return html`<h3>${say("map.legend")}</h3>
<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${PALETTE.light.interface.paper}"/>
${new Html(drawn)}
</svg>`;
}
