import type { Metadata } from "next";
import { headers } from "next/headers";
import { Activity, cache } from "react";
import { EmbedFrame } from "@/components/embed/embed-frame";
import { EmbedMap } from "@/components/embed/embed-map";
import { MissingEmbed } from "@/components/embed/missing-embed";
import { MapPreloads } from "@/components/map/map-preloads";
import { OutlineMap } from "@/components/map/outline-map";
import { setAnswerStatus } from "@/lib/server/answer-status";
import { readWords } from "@/lib/server/page-words";
import { openStore, readFormerRelease } from "@/lib/store";
import { nameEmbed } from "@/lib/words/embed-code";
import { readMapSettings } from "../../../(viewer)/read-map-settings";
import { readRequestLink } from "../../../request-link";
import { readRequestSite } from "../../../request-site";
import { readEmbed } from "../../read-embed";

const readAsked = cache(async () => readEmbed(await readRequestLink(), await readWords()));

export async function generateMetadata(): Promise<Metadata> {
  const [embed, site] = await Promise.all([readAsked(), readRequestSite()]);
  if (!embed) return { robots: "noindex" };
  const { title, home, atlas } = embed.frame;
  return {
    title: { absolute: nameEmbed(title, atlas.title) },
    robots: "noindex",
    alternates: { canonical: site + home },
  };
}

/** An embed whose reader asked for the map that can be moved. */
export default async function EmbedMapPage() {
  const [embed, { atlas, vocabulary }, { view }, requested, release] = await Promise.all([
    readAsked(),
    openStore().readSummary(),
    readRequestLink(),
    headers(),
    readFormerRelease(),
  ]);
  if (!embed) {
    setAnswerStatus(404);
    return <MissingEmbed title={atlas.title} />;
  }
  const nonce = requested.get("x-nonce") ?? undefined;
  const { frame, drawn, query } = embed;
  return (
    <EmbedFrame embed={frame} nonce={nonce} isInUse>
      <MapPreloads nonce={nonce} query={query} release={release} />
      <EmbedMap
        version={embed.version}
        release={release}
        query={query}
        view={{ map: view.map, theme: view.theme, base: view.base }}
        selection={embed.selection}
        focus={embed.focus}
        opening={embed.opening}
        settings={readMapSettings()}
        families={vocabulary.families}
        digest={frame.digest}
        problems={embed.problems}
        outline={
          <Activity>
            <OutlineMap {...drawn} />
          </Activity>
        }
      />
    </EmbedFrame>
  );
}
