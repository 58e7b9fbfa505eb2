import { isNode, type SyntaxNode, type Visit } from "../syntax-tree";
import type { Fault, FaultKind } from "./fault";

const SWAPPED: Record<string, readonly [FaultKind, string][]> = {
  "<": [
    ["boundary", "<="],
    ["comparison", ">"],
  ],
  "<=": [
    ["boundary", "<"],
    ["comparison", ">="],
  ],
  ">": [
    ["boundary", ">="],
    ["comparison", "<"],
  ],
  ">=": [
    ["boundary", ">"],
    ["comparison", "<="],
  ],
  "===": [["equality", "!=="]],
  "!==": [["equality", "==="]],
  "==": [["equality", "!="]],
  "!=": [["equality", "=="]],
  "&&": [["logical", "||"]],
  "||": [["logical", "&&"]],
  "+": [["arithmetic", "-"]],
  "-": [["arithmetic", "+"]],
  "*": [["arithmetic", "/"]],
  "/": [["arithmetic", "*"]],
  "%": [["arithmetic", "*"]],
  "**": [["arithmetic", "*"]],
  "+=": [["arithmetic", "-="]],
  "-=": [["arithmetic", "+="]],
  "*=": [["arithmetic", "/="]],
  "/=": [["arithmetic", "*="]],
  "++": [["arithmetic", "--"]],
  "--": [["arithmetic", "++"]],
};

/** An operator for its opposite or its neighbour, and `value ?? fallback` without its fallback. */
export function operatorFaults({ node }: Visit, source: string): Fault[] {
  const { operator, left, right } = node;
  if (typeof operator !== "string" || node.type === "UnaryExpression") return [];
  if (operator === "??" && isNode(left)) {
    const after = source.slice(left.start, left.end);
    return [{ kind: "default", start: node.start, end: node.end, after }];
  }
  const place = isNode(left) && isNode(right) ? between(left, right) : node;
  const start = source.indexOf(operator, place.start);
  return (SWAPPED[operator] ?? []).map(([kind, after]) => ({
    kind,
    start,
    end: start + operator.length,
    after,
  }));
}

/** Where the operator stands; a bracket or a space may be there too, but no other operator. */
function between(left: SyntaxNode, right: SyntaxNode) {
  return { start: left.end, end: right.start };
}
