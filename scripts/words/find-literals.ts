import { nameOf, nodesOf, type SyntaxNode, type Visit } from "../syntax-tree";

/** Words in a component that no catalogue has. */
export type FoundLiteral = { line: number; text: string };

/** Attributes that are read or read aloud. */
const READ = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-roledescription",
  "placeholder",
  "title",
]);

/** An English sentence, or the beginning of one: a capital, and a second word. */
const SENTENCE = /^[“‹(]?[A-Z][a-z’]*[,;:]? +[\p{L}“]/u;

/**
 * Words that a file says itself instead of asking the catalogue: text of JSX, strings among its children and in
 * attributes that are read, and anything else that looks like a sentence. What programmers are told is none of them.
 */
export function findLiterals(source: string, path: string): FoundLiteral[] {
  return nodesOf(source, path)
    .filter((visit) => isSaid(visit))
    .map(({ node }) => ({
      line: source.slice(0, node.start).split("\n").length,
      text: textOf(node).trim().replace(/\s+/g, " "),
    }));
}

function isSaid({ node, parents }: Visit): boolean {
  const text = textOf(node);
  if (!/\p{L}/u.test(text) || isForProgrammers(parents)) return false;
  if (node.type === "JSXText") return true;
  if (node.type !== "Literal" && node.type !== "TemplateElement") return false;
  if (SENTENCE.test(text)) return true;
  const place = placeOf(node, parents);
  return place?.type === "JSXAttribute" ? READ.has(nameOf(place.name) ?? "") : place !== undefined;
}

function textOf({ type, value }: SyntaxNode): string {
  if (type === "TemplateElement") return (value as { cooked: string | null }).cooked ?? "";
  return (type === "JSXText" || type === "Literal") && typeof value === "string" ? value : "";
}

/** Where the value of an expression is shown: an attribute, or the children of an element; undefined for others. */
function placeOf(node: SyntaxNode, parents: readonly SyntaxNode[]): SyntaxNode | undefined {
  let inner = node;
  for (const parent of parents) {
    switch (parent.type) {
      case "JSXAttribute":
      case "JSXElement":
      case "JSXFragment":
        return parent;
      case "ConditionalExpression":
        if (parent.test === inner) return undefined;
        break;
      case "LogicalExpression":
        if (parent.left === inner && parent.operator === "&&") return undefined;
        break;
      case "TemplateLiteral":
      case "JSXExpressionContainer":
      case "ParenthesizedExpression":
        break;
      default:
        return undefined;
    }
    inner = parent;
  }
  return undefined;
}

function isForProgrammers(parents: readonly SyntaxNode[]): boolean {
  return parents.some(
    ({ type, callee, source }) =>
      (type === "NewExpression" && /Error$/.test(nameOf(callee) ?? "")) ||
      (/^(Import|Export)/.test(type) && source !== undefined && source !== null),
  );
}
