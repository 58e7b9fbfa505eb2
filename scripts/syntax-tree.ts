import { parseSync } from "oxc-parser";

/** A node of the syntax tree (ESTree, with JSX and TypeScript); positions count UTF-16 units. */
export type SyntaxNode = { type: string; start: number; end: number; [field: string]: unknown };

/** A node with all nodes that it lies in, the nearest first. */
export type Visit = { node: SyntaxNode; parents: readonly SyntaxNode[] };

/**
 * Every node that runs, parents before children: types are left out, for a fault in them runs no differently.
 *
 * @throws when the text cannot be parsed
 */
export function nodesOf(source: string, path: string): Visit[] {
  const { program, errors } = parseSync(path, source);
  const [error] = errors;
  if (error) throw new Error(`${path} cannot be parsed: ${error.message}`);
  const visits: Visit[] = [];
  visit(program as unknown as SyntaxNode, [], visits);
  return visits;
}

function visit(node: SyntaxNode, parents: readonly SyntaxNode[], visits: Visit[]) {
  if (node.type.startsWith("TS")) {
    const { expression } = node;
    if (WITH_A_VALUE.has(node.type) && isNode(expression)) visit(expression, parents, visits);
    return;
  }
  visits.push({ node, parents });
  const inner = [node, ...parents];
  for (const child of Object.values(node).flat()) if (isNode(child)) visit(child, inner, visits);
}

/** What TypeScript wraps around a value: `value as Type`, `value satisfies Type`, `value!`. */
const WITH_A_VALUE = new Set(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"]);

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

export function nodeList(value: unknown): SyntaxNode[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The name of an identifier, with JSX and private ones; `undefined` for any other node. */
export function nameOf(value: unknown): string | undefined {
  return isNode(value) && typeof value.name === "string" ? value.name : undefined;
}
