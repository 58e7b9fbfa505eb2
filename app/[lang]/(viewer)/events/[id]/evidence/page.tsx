import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { EvidencePanel } from "@/components/panels/evidence-panel";
import { eventPlaces } from "@/lib/map/main-places";
import { currentIsoDay } from "@/lib/records/calendar-day";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";
import { readRequestSite } from "../../../../request-site";
import { findEvent } from "../../../find-once";
import { MissingRecord, missingMetadata } from "../../../missing-record";
import { quoteAttestations } from "../../../quote-attestations";
import { readDisagreementBases } from "../../../read-disagreement-bases";

type Props = PageProps<"/[lang]/events/[id]/evidence">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const say = await readWords();
  const event = await openStore().findEventItem((await params).id);
  return event ? { title: say("pages.evidenceOf", { event: event.title }) } : missingMetadata();
}

export default async function EvidencePage({ params }: Props) {
  const store = openStore();
  const [detail, { atlas, vocabulary }, site] = await Promise.all([
    findEvent((await params).id),
    store.readSummary(),
    readRequestSite(),
  ]);
  if (!detail) return <MissingRecord />;
  return (
    <>
      <MapFocus places={eventPlaces(detail)} />
      <EvidencePanel
        evidence={{
          atlas: atlas.title,
          site,
          made: currentIsoDay(),
          event: detail.item,
          claims: quoteAttestations(detail.attestations),
          disagreements: await readDisagreementBases(store, detail.disagreements),
          references: detail.references,
        }}
        vocabulary={vocabulary}
      />
    </>
  );
}
