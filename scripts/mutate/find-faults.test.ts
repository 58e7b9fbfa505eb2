import { describe, expect, it } from "vitest";
import { FAULT_KINDS, lineOf, putFault } from "./fault";
import { findFaults } from "./find-faults";

/** The whole text after each fault of the kind. */
function faultsOf(kind: string, source: string): string[] {
  return findFaults(source, "example.tsx")
    .filter((fault) => fault.kind === kind)
    .map((fault) => putFault(source, fault));
}

const KINDS: [kind: (typeof FAULT_KINDS)[number], source: string, faults: string[]][] = [
  ["boundary", "a < b", ["a <= b"]],
  ["boundary", "(a) >= (b)", ["(a) > (b)"]],
  ["comparison", "a < b", ["a > b"]],
  ["comparison", "a <= b", ["a >= b"]],
  ["equality", "a === b", ["a !== b"]],
  ["equality", "a != b", ["a == b"]],
  ["logical", "a && b || c", ["a || b || c", "a && b && c"]],
  ["default", "f((a ?? b).c)", ["f((a).c)"]],
  ["default", "a ?? b ?? c", ["a ?? c", "a ?? b"]],
  ["arithmetic", "a + b * c", ["a - b * c", "a + b / c"]],
  ["arithmetic", "i++; n -= m", ["i--; n -= m", "i++; n += m"]],
  [
    "condition",
    "if (a) b(); while (!c) d();",
    ["if (!(a)) b(); while (!c) d();", "if (a) b(); while (c) d();"],
  ],
  ["ternary", "a ? b : c", ["a ? c : b"]],
  [
    "early exit",
    "function f() { if (a) return b; return c; }",
    ["function f() { if (a) {} return c; }"],
  ],
  [
    "early exit",
    "for (const a of b) { if (a) { continue; } }",
    ["for (const a of b) { if (a) { {} } }"],
  ],
  ["early exit", "if (a) b.map(() => { return c; });", []],
  ["arguments", "f(a, b, c)", ["f(b, a, c)"]],
  ["arguments", "new F(a, b)", ["new F(b, a)"]],
  ["arguments", "f(a, ...b)", []],
  ["arguments", "f(a, a)", []],
  ["arguments", "Math.max(a, b)", []],
  ["method", "a.filter(b)", ["a.filter(() => true)"]],
  ["method", "a.toSorted(b)", ["a.toSorted(b).reverse()"]],
  ["method", "a.slice(b, c)", ["a.slice(b, (c) + 1)"]],
  ["method", "a.some(b)", ["a.every(b)"]],
  ["method", "a.every(b)", ["a.some(b)"]],
  ["method", "Math.min(a, b)", ["Math.max(a, b)"]],
  ["literal", "f(true, 0)", ["f(false, 0)", "f(true, 1)"]],
  ["literal", "f('a', '')", ["f(\"\", '')", "f('a', \"fault\")"]],
  ["literal", "({ 'a': b as 'c', d: 'e' as f })", ["({ 'a': b as 'c', d: \"\" as f })"]],
  ["literal", "import a from 'b'; export * from 'c'; import('d')", []],
  ["literal", "'use client'; type A = 'b'; const c: 1 | 2 = d", []],
  ["template", `\`a${"$"}{b}c\``, [`\`${"$"}{b}c\``, `\`a${"$"}{b}\``]],
  [
    "attribute",
    '<p key="a" className="b" id="c" hidden />',
    ['<p key="a" className="b"  hidden />', '<p key="a" className="b" id="c"  />'],
  ],
  ["child text", "<p> {a} b <i>c</i></p>", ["<p> {a}<i>c</i></p>", "<p> {a} b <i></i></p>"]],
];

describe("The faults of a source text", () => {
  it.each(KINDS)("are, of the kind %s in “%s”, %j", (kind, source, faults) => {
    expect(faultsOf(kind, source)).toEqual(faults);
  });

  it("are of every kind that is named", () => {
    const kinds = new Set(KINDS.map(([kind]) => kind));
    expect([...kinds].sort()).toEqual([...FAULT_KINDS].sort());
  });

  it("stand where they are said to stand, after letters of two units too", () => {
    const source = 'const a = "🕊";\nconst b = c < d;\n';
    const [fault] = findFaults(source, "example.ts").filter(({ kind }) => kind === "boundary");
    expect(fault && [lineOf(source, fault), putFault(source, fault)]).toEqual([
      2,
      'const a = "🕊";\nconst b = c <= d;\n',
    ]);
  });

  it("are refused for a text that is no program", () => {
    expect(() => findFaults("const = 1", "example.ts")).toThrow("example.ts cannot be parsed");
  });
});
