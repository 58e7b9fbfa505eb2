import { expect, it } from "vitest";
import { findLiterals } from "./find-literals";

const found = (source: string) => findLiterals(source, "a.tsx").map(({ text }) => text);

it.each([
  ["const a = <p>Named here</p>;", ["Named here"]],
  ["const a = <p>{count} events</p>;", ["events"]],
  ['const a = <p>{isOpen ? "Close" : "Open"}</p>;', ["Close", "Open"]],
  ["const a = <p>{`All ${count}`}</p>;", ["All"]],
  ['const a = <p>{name ?? "none"}</p>;', ["none"]],
  ['const a = <button title={isOpen ? "Close" : undefined} />;', ["Close"]],
  ['const a = <img alt="A map" />;', ["A map"]],
  ["const LABELS = { open: `Read it all` };", ["Read it all"]],
])("finds the words in %s", (source, words) => expect(found(source)).toEqual(words));

it.each([
  'const a = <p className="lead wide" data-kind="place">{say("place.named", { count })}</p>;',
  'const a = <p>{kind === "place" && <Place />}</p>;',
  "const a = <p> · {count}: </p>;",
  'import { one } from "./A file";',
  'throw new Error("No such place.");',
  'const path = "M2 8 L4 9";',
])("finds none in %s", (source) => expect(found(source)).toEqual([]));

it("says on which line they stand", () => {
  expect(findLiterals("const a = (\n  <p>\n    Named\n  </p>\n);", "a.tsx")[0]?.line).toBe(2);
});
