import { useWords } from "#use-words";
import { writtenIn } from "@/lib/words/written-in";
import { Fold } from "./fold";

/** What the makers of the record say of their decisions: for whoever wants to check, never before what documents say. */
export function RecordNote({
  notes,
  areNamed = false,
}: {
  notes: readonly (string | undefined)[];
  /** Whether each begins with what it is about, in the language of the page. */
  areNamed?: boolean;
}) {
  const say = useWords();
  const given = notes.filter((note) => note !== undefined);
  if (given.length === 0) return null;
  return (
    <Fold label={say("ui.howKnown")}>
      {given.map((note) => (
        <p key={note} {...(areNamed ? {} : writtenIn(say))}>
          {note}
        </p>
      ))}
    </Fold>
  );
}
