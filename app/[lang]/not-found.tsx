import type { Metadata } from "next";
import { readWords } from "@/lib/server/page-words";
import { inLanguage } from "@/lib/words/languages";

export async function generateMetadata(): Promise<Metadata> {
  const say = await readWords();
  return { title: say("pages.notFound.title") };
}

/** Reached only for addresses outside every page; the viewer has its own. */
export default async function NotFound() {
  const say = await readWords();
  return (
    <main>
      <h1>{say("pages.notFound.heading")}</h1>
      <p>
        <a href={inLanguage("/", say.language)}>{say("pages.notFound.toAtlas")}</a>
      </p>
    </main>
  );
}
