import type { ComponentProps } from "react";
import type { EmbedView } from "@/components/embed/embed-frame";
import type { OutlineMap } from "@/components/map/outline-map";
import { defaultView } from "@/lib/map/default-view";
import { digestOf } from "@/lib/map/map-digest";
import { describeMark, marksOf } from "@/lib/map/marks";
import { selectedPlaces } from "@/lib/preview/selected-places";
import type { Camera } from "@/lib/query/camera";
import { ALL_FIELDS } from "@/lib/query/fields";
import { type FilterKey, keepKnownIds, queryOf } from "@/lib/query/filters";
import { findLinkProblems, type LinkProblem } from "@/lib/query/link-problems";
import { asksForAll, type Query } from "@/lib/query/query";
import { type Selection, selectionOf } from "@/lib/query/selection";
import { carriedView, formatLink } from "@/lib/query/view";
import { readOutlines } from "@/lib/server/read-outlines";
import { openStore } from "@/lib/store";
import type { MapScene } from "@/lib/store/answers";
import { releaseOf } from "@/lib/store/history";
import { readIdNames } from "@/lib/store/read-query";
import { formatDate } from "@/lib/words/date-label";
import { embedPath, pageOf, readEmbedPath } from "@/lib/words/embed-address";
import { describeField } from "@/lib/words/filter-label";
import { inLanguage } from "@/lib/words/languages";
import { describeReports, listNames } from "@/lib/words/place-label";
import { formatReleaseDay } from "@/lib/words/release-label";
import type { Words } from "@/lib/words/words";
import { describingStore, findTour, readScene } from "../(viewer)/find-once";
import { cameraOf } from "../(viewer)/read-map-settings";
import type { PageLink } from "../page-link";

/** A view as an embed shows it: what stands around its map, the map as it is drawn, and what the other map begins with. */
export type Embed = {
  frame: EmbedView;
  drawn: ComponentProps<typeof OutlineMap>;
  /** Of the atlas. */
  version: string;
  query: Query;
  selection: Selection["type"];
  focus: string[];
  opening: Camera;
  problems: LinkProblem[];
};

/** Reads what the link of an embed asks for; `undefined` where there is nothing at its path. */
export async function readEmbed(
  { path, search, view }: PageLink,
  say: Words,
): Promise<Embed | undefined> {
  const store = openStore();
  const shown = readEmbedPath(path)?.path ?? "/";
  const selection = selectionOf(shown);
  const page = pageOf(selection);
  if (selection.type === "none" && shown !== "/") return undefined;
  const [summary, names, focus, landmarks] = await Promise.all([
    store.readSummary(),
    readIdNames(store, view),
    selectedPlaces(describingStore(), selection),
    store.readLandmarks(),
  ]);
  const { atlas, version } = summary;
  const release = releaseOf(summary);
  const known = keepKnownIds(view, names);
  const query = queryOf(known);
  const scene = await readScene(query, focus);
  const subject = await readSubject(selection, { query, scene, atlas: atlas.title, say });
  if (!subject) return undefined;
  const isOutside =
    selection.type === "event" &&
    !asksForAll(query) &&
    (await store.keepAsked([selection.id], query)).length === 0;
  const opening = cameraOf(atlas.openingView);
  const camera = defaultView({
    link: view.map,
    selection: selection.type,
    focus,
    places: scene.places,
    opening,
    frame: undefined,
  });
  const narrowed = ALL_FIELDS.map(([, { key }]) =>
    describeField(key as FilterKey, { names, filters: known, say }),
  );
  const problems = findLinkProblems(page, search, names);
  const withView = (to: string) => formatLink(`${inLanguage(to, say.language)}?${search}`, {});
  return {
    frame: {
      ...subject,
      atlas: { title: atlas.title, license: atlas.license },
      narrowed: listNames(narrowed.filter(Boolean), say),
      digest: digestOf(scene),
      home: withView(page),
      use: withView(embedPath({ path: page, isInUse: true })),
      carried: carriedView(view),
      notes: [
        release?.id === view.release && release
          ? say("preview.released", { day: formatReleaseDay(release, say) })
          : "",
        isOutside ? say("event.outside") : "",
      ].filter(Boolean),
    },
    drawn: {
      outlines: readOutlines(camera),
      landmarks,
      scene,
      camera,
      isLinked: view.map !== null,
    },
    version,
    query,
    selection: selection.type,
    focus,
    opening,
    problems,
  };
}

/** What an embed is about, in the words of the record, and a line on it; `undefined` where the atlas has no such record. */
async function readSubject(
  selection: Selection,
  { query, scene, atlas, say }: { query: Query; scene: MapScene; atlas: string; say: Words },
): Promise<{ title: string; line: string } | undefined> {
  const store = openStore();
  switch (selection.type) {
    case "none":
      return { title: atlas, line: "" };
    case "place": {
      const detail = await store.findPlace(selection.id, query);
      if (!detail) return undefined;
      const { item } = detail;
      const mark = marksOf(scene).find(({ places }) => places.some(({ id }) => id === item.id));
      return {
        title: item.title,
        line: mark ? describeMark(mark, say) : describeReports(item, say),
      };
    }
    case "event": {
      const item = await store.findEventItem(selection.id);
      if (!item) return undefined;
      const date = formatDate(item.date, say);
      const isExternal = item.dateBasis === "external";
      return { title: item.title, line: isExternal ? say("ui.externalDate", { date }) : date };
    }
    case "document": {
      const item = await store.findDocumentItem(selection.id);
      return item && { title: item.title, line: formatDate(item.published, say) };
    }
    case "step": {
      const tour = await findTour(selection.tour);
      const step = tour?.steps[selection.step - 1];
      return step && { title: step.title, line: tour?.title ?? "" };
    }
  }
}
