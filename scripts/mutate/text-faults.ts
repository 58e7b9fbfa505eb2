import { nameOf, type SyntaxNode, type Visit } from "../syntax-tree";
import type { Fault, FaultKind } from "./fault";

/** Literals changed, text of templates and of JSX dropped, attributes dropped. */
export function textFaults({ node, parents: [parent] }: Visit, source: string): Fault[] {
  switch (node.type) {
    case "Literal":
      return isValue(node, parent) ? changeLiteral(node) : [];
    case "TemplateElement":
      return dropQuasi(node, source);
    case "JSXAttribute":
      return NOT_READ.has(nameOf(node.name) ?? "") ? [] : [drop("attribute", node)];
    case "JSXText":
      return String(node.value).trim() === "" ? [] : [drop("child text", node)];
    default:
      return [];
  }
}

/** `key` is for React alone, and what a class looks like no test of the unit project sees. */
const NOT_READ = new Set(["key", "className"]);

function drop(kind: FaultKind, { start, end }: { start: number; end: number }): Fault {
  return { kind, start, end, after: "" };
}

/** Neither the address of a module, nor a directive, nor the name of a field, nor a whole attribute. */
function isValue(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (!parent) return false;
  if (/^(Import|Export)|^JSXAttribute$/.test(parent.type)) return false;
  if (typeof parent.directive === "string") return false;
  return parent.key !== node || parent.computed === true;
}

function changeLiteral({ value, start, end }: SyntaxNode): Fault[] {
  const change = (after: string): Fault[] => [{ kind: "literal", start, end, after }];
  if (typeof value === "boolean") return change(String(!value));
  if (typeof value === "number") return change(String(value + 1));
  if (typeof value === "string") return change(value === "" ? '"fault"' : '""');
  return [];
}

/** The parser counts the delimiters with the text: a backtick or `}` before, a backtick or `${` after. */
function dropQuasi({ start, end, tail }: SyntaxNode, source: string): Fault[] {
  const text = { start: start + 1, end: end - (tail ? 1 : 2) };
  return source.slice(text.start, text.end) === "" ? [] : [drop("template", text)];
}
