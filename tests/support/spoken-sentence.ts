import type { CDPSession, Locator, Page } from "playwright-core";

/** What the browser tells a screen reader of an element (Chrome DevTools Protocol, `Accessibility.AXNode`). */
type SpokenNode = {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  value?: { value: unknown };
  description?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
  backendDOMNodeId?: number;
};

/** States that are read aloud, and the words for them. */
const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  expanded: { true: "expanded", false: "collapsed" },
  selected: { true: "selected" },
  busy: { true: "busy" },
  invalid: { true: "invalid" },
};

/**
 * The sentence that a screen reader is given for an element, as the browser's own accessibility tree has it: name, role,
 * value, states, place among others, how it sorts, and description. What has no name of its own is read by what it holds.
 */
export async function spokenOf(element: Locator): Promise<string> {
  const session = await element.page().context().newCDPSession(element.page());
  try {
    const nodes = await readNodes(session);
    const id = await backendIdOf(session, element);
    const node = [...nodes.values()].find(({ backendDOMNodeId }) => backendDOMNodeId === id);
    if (!node || node.ignored) return "";
    const own = node.name?.value ?? "";
    return [
      own === "" ? contentsOf(node, nodes) : own,
      node.role?.value ?? "",
      (await element.getAttribute("aria-valuetext")) ?? String(node.value?.value ?? ""),
      ...statesOf(node),
      ...(await placeOf(element)),
      node.description?.value ?? "",
    ]
      .filter((part) => part !== "")
      .join(", ");
  } finally {
    await session.detach();
  }
}

/**
 * Listens to what is read aloud without the focus going there: what changes in live regions that were there before, once
 * they are not busy, and alerts as they come (ARIA 1.2, "Live Region Attributes"). A region that comes with its words is
 * read by some and not by others: it is not heard.
 */
export async function listenTo(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const readRegions = (before?: Map<Element, string>) => {
      const regions = document.querySelectorAll("[role=status], output, [role=alert], [aria-live]");
      return new Map(
        [...regions].map((region) => {
          const text = (region.textContent ?? "").replace(/\s+/g, " ").trim();
          return [region, region.ariaBusy === "true" ? (before?.get(region) ?? "") : text];
        }),
      );
    };
    let regions = readRegions();
    const hear = () => {
      const now = readRegions(regions);
      for (const [region, text] of now) {
        const before = regions.get(region) ?? (region.role === "alert" ? "" : text);
        if (text !== "" && text !== before) said.push(text);
      }
      regions = now;
    };
    new MutationObserver(hear).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ["aria-busy"],
    });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

async function readNodes(session: CDPSession): Promise<Map<string, SpokenNode>> {
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return new Map((nodes as SpokenNode[]).map((node) => [node.nodeId, node]));
}

/** The browser's number for an element that the page can name. */
async function backendIdOf(session: CDPSession, element: Locator): Promise<number> {
  await element.evaluate((named) => Object.assign(window, { named }));
  const { result } = await session.send("Runtime.evaluate", { expression: "window.named" });
  const { node } = await session.send("DOM.describeNode", { objectId: result.objectId ?? "" });
  return node.backendNodeId;
}

/** The words within, as they are read one after the other; links say that they are some. */
function contentsOf({ childIds = [] }: SpokenNode, nodes: Map<string, SpokenNode>): string {
  return childIds
    .map((id) => {
      const child = nodes.get(id);
      const role = child?.role?.value;
      if (!child || role === "InlineTextBox") return "";
      if (role === "StaticText") return child.name?.value ?? "";
      if (role === "link" || role === "button") return `${child.name?.value} (${role})`;
      return contentsOf(child, nodes);
    })
    .map((words) => words.replace(/\s+/g, " ").trim())
    .filter((words) => words !== "")
    .join(" · ");
}

function textOfProperty({ properties = [] }: SpokenNode, name: string): string {
  const value = properties.find((property) => property.name === name)?.value.value;
  return value === undefined ? "" : String(value);
}

function statesOf(node: SpokenNode): string[] {
  return Object.entries(STATES).flatMap(([name, words]) => {
    const said = words[textOfProperty(node, name)];
    return said === undefined ? [] : [said];
  });
}

/** Its place among others and how it is sorted, which the protocol leaves out. */
function placeOf(element: Locator): Promise<string[]> {
  return element.evaluate((one) => {
    const said: string[] = [];
    const [position, size] = [one.getAttribute("aria-posinset"), one.getAttribute("aria-setsize")];
    if (position !== null) said.push(`${position} of ${size}`);
    const row = one.getAttribute("aria-rowindex");
    const rows = one.closest("[aria-rowcount]")?.getAttribute("aria-rowcount");
    if (row !== null) said.push(`row ${row} of ${rows}`);
    const sort = one.getAttribute("aria-sort");
    if (sort !== null) said.push(`sorted ${sort}`);
    if (one.getAttribute("aria-current") === "true") said.push("current");
    return said;
  });
}
