import { isNode, type SyntaxNode, type Visit } from "../syntax-tree";
import type { Fault } from "./fault";

const WITH_A_TEST = new Set(["IfStatement", "WhileStatement", "DoWhileStatement", "ForStatement"]);
const EXITS = new Set(["ReturnStatement", "ThrowStatement", "ContinueStatement"]);

/** Conditions negated, branches of a ternary swapped, exits out of an `if` removed. */
export function flowFaults({ node, parents }: Visit, source: string): Fault[] {
  const { test } = node;
  if (WITH_A_TEST.has(node.type) && isNode(test)) return [negate(test, source)];
  if (node.type === "ConditionalExpression") return swapBranches(node, source);
  if (EXITS.has(node.type) && isWithinIf(parents)) {
    return [{ kind: "early exit", start: node.start, end: node.end, after: "{}" }];
  }
  return [];
}

function negate(test: SyntaxNode, source: string): Fault {
  const { argument } = test;
  const after =
    test.operator === "!" && isNode(argument)
      ? source.slice(argument.start, argument.end)
      : `!(${source.slice(test.start, test.end)})`;
  return { kind: "condition", start: test.start, end: test.end, after };
}

function swapBranches({ consequent, alternate }: SyntaxNode, source: string): Fault[] {
  if (!isNode(consequent) || !isNode(alternate)) return [];
  const [first, between, second] = [
    source.slice(consequent.start, consequent.end),
    source.slice(consequent.end, alternate.start),
    source.slice(alternate.start, alternate.end),
  ];
  const after = second + between + first;
  return [{ kind: "ternary", start: consequent.start, end: alternate.end, after }];
}

/** Whether an `if` lies between the statement and the function that it is in. */
function isWithinIf(parents: readonly SyntaxNode[]): boolean {
  const nearest = parents.find(
    ({ type }) => type === "IfStatement" || /Function|^Program$/.test(type),
  );
  return nearest?.type === "IfStatement";
}
