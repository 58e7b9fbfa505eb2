import { nodesOf, type SyntaxNode } from "../syntax-tree";

/** Keys of messages that a file names, as patterns: a template names all keys that it could. */
export function findKeys(source: string, path: string): RegExp[] {
  return nodesOf(source, path).flatMap(({ node, parents: [parent] }) => {
    if (node.type === "Literal" && typeof node.value === "string" && node.value.includes(".")) {
      return [patternOf([node.value])];
    }
    if (node.type !== "TemplateLiteral" || parent?.type === "TaggedTemplateExpression") return [];
    const parts = (node.quasis as SyntaxNode[]).map(
      ({ value }) => (value as { cooked: string | null }).cooked ?? "",
    );
    return parts.some((part) => part.includes(".")) ? [patternOf(parts)] : [];
  });
}

function patternOf(parts: readonly string[]): RegExp {
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join("[^.]*")}$`);
}
