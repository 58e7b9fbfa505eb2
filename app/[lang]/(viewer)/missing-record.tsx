import type { Metadata } from "next";
import { MessagePanel } from "@/components/panels/message-panel";
import { EntityLink } from "@/components/ui/entity-link";
import { setAnswerStatus } from "@/lib/server/answer-status";
import { readWords } from "@/lib/server/page-words";

export async function missingMetadata(): Promise<Metadata> {
  const say = await readWords();
  return { title: say("pages.notFound.title"), robots: "noindex" };
}

/** What any page shows where there is nothing at its address; the map stays. */
export async function MissingRecord() {
  const say = await readWords();
  setAnswerStatus(404);
  return (
    <MessagePanel kind={say("pages.notFound.kind")} title={say("pages.notFound.heading")}>
      <p>{say("pages.notFound.text")}</p>
      <p>
        {say.rich("pages.notFound.lists", {
          places: (chunks) => <EntityLink path="/places">{chunks}</EntityLink>,
          events: (chunks) => <EntityLink path="/events">{chunks}</EntityLink>,
          documents: (chunks) => <EntityLink path="/documents">{chunks}</EntityLink>,
        })}
      </p>
    </MessagePanel>
  );
}
