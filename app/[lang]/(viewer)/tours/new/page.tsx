import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { ComposerPanel } from "@/components/panels/composer-panel";
import { MoreWords } from "@/lib/client/words-provider";
import type { Tour } from "@/lib/records/tour";
import { readWords } from "@/lib/server/page-words";
import { openTodaysStore } from "@/lib/store";
import type { TourDetail } from "@/lib/store/record-answers";
import { browserCatalogue, COMPOSER_AREAS } from "@/lib/words/catalogue";

export async function generateMetadata(): Promise<Metadata> {
  const say = await readWords();
  return { title: say("compose.title"), robots: { index: false, follow: false } };
}

/** The file that it writes is the next one: it has today's tours, whatever release the link names. */
export default async function ComposerPage() {
  const store = openTodaysStore();
  const [{ tours }, say] = await Promise.all([store.readSummary(), readWords()]);
  const found = await Promise.all(tours.map(({ id }) => store.findTour(id)));
  return (
    <MoreWords catalogue={browserCatalogue(say.language, COMPOSER_AREAS)}>
      <MapFocus places={[]} />
      <ComposerPanel atlasTours={found.flatMap((tour) => (tour ? [recordOf(tour)] : []))} />
    </MoreWords>
  );
}

/** A tour as its file has it. */
function recordOf({ id, title, summary, steps }: TourDetail): Tour {
  return {
    id,
    title,
    summary,
    steps: steps.map((step) => ({
      link: step.link,
      title: step.title,
      sentences: step.sentences.map(({ text, passages }) => ({
        text,
        passages: passages.map(({ document, passage }) => ({ document, passage: passage.id })),
      })),
    })),
  };
}
