import { Fold } from "./fold";

/** What the makers of the record say of their decisions: for whoever wants to check, never before what documents say. */
export function RecordNote({ notes }: { notes: readonly (string | undefined)[] }) {
  const given = notes.filter((note) => note !== undefined);
  if (given.length === 0) return null;
  return (
    <Fold label="How we know this">
      {given.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </Fold>
  );
}
