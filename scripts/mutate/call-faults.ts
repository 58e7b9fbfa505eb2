import { isNode, nameOf, nodeList, type SyntaxNode, type Visit } from "../syntax-tree";
import type { Fault } from "./fault";

const OPPOSITES = [
  ["some", "every"],
  ["min", "max"],
  ["find", "findLast"],
  ["findIndex", "findLastIndex"],
  ["indexOf", "lastIndexOf"],
  ["push", "unshift"],
  ["startsWith", "endsWith"],
  ["padStart", "padEnd"],
  ["floor", "ceil"],
] as const;

const OPPOSITE = new Map<string, string>(
  OPPOSITES.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);

/** The first two arguments swapped, and a method that keeps, orders, cuts or asks otherwise. */
export function callFaults({ node }: Visit, source: string): Fault[] {
  if (node.type !== "CallExpression" && node.type !== "NewExpression") return [];
  const given = nodeList(node.arguments);
  return [
    ...(NO_ORDER.has(methodOf(node.callee) ?? "") ? [] : swapArguments(given, source)),
    ...changeMethod(node, given, source),
  ];
}

/** The same for arguments in any order. */
const NO_ORDER = new Set(["min", "max", "hypot"]);

function methodOf(callee: unknown): string | undefined {
  return isNode(callee) && callee.type === "MemberExpression" ? nameOf(callee.property) : undefined;
}

function swapArguments([first, second]: SyntaxNode[], source: string): Fault[] {
  if (!first || !second || [first, second].some(({ type }) => type === "SpreadElement")) return [];
  const after =
    source.slice(second.start, second.end) +
    source.slice(first.end, second.start) +
    source.slice(first.start, first.end);
  return [{ kind: "arguments", start: first.start, end: second.end, after }];
}

function changeMethod(node: SyntaxNode, given: SyntaxNode[], source: string): Fault[] {
  const { callee } = node;
  if (!isNode(callee) || callee.type !== "MemberExpression" || !isNode(callee.property)) return [];
  const { property } = callee;
  const method = methodOf(callee) ?? "";
  const last = given.at(-1);
  const change = (place: { start: number; end: number }, after: string): Fault[] => [
    { kind: "method", start: place.start, end: place.end, after },
  ];
  const opposite = OPPOSITE.get(method);
  if (opposite !== undefined) return change(property, opposite);
  if (method === "filter" && given[0]) return change(given[0], "() => true");
  if (method === "sort" || method === "toSorted") {
    return change({ start: node.end, end: node.end }, ".reverse()");
  }
  if (method === "slice" && last) {
    return change(last, `(${source.slice(last.start, last.end)}) + 1`);
  }
  return [];
}
