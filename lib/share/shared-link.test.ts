import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  LINK_PARTS,
  type LinkPart,
  linkWith,
  partsOf,
  privateLink,
  readPrivateLink,
} from "./shared-link";

const SITE = "https://atlas.example";
const VIEW =
  "?base=offline&from=40&map=8/33.7/44.4&order=type&release=0123456789ab&span=2011-01-01/2012-01-01&t=2013&theme=dark&type=attack,siege";

describe("what a link says", () => {
  it("is told in one order, whatever the address", () => {
    expect(partsOf(`${SITE}/events${VIEW}#list`)).toEqual([...LINK_PARTS]);
    expect(partsOf(`${SITE}/fa/events?theme=dark&order=type`)).toEqual(["list", "looks"]);
    expect(partsOf(`${SITE}/places/camp-ashraf`)).toEqual([]);
  });

  it("does not count what no page knows, or another page's list", () => {
    expect(partsOf(`${SITE}/places/camp-ashraf?utm_source=mail&order=type`)).toEqual([]);
    const all = new Set(LINK_PARTS);
    expect(linkWith(`${SITE}/places/camp-ashraf?utm_source=mail&t=2013`, all)).toBe(
      `${SITE}/places/camp-ashraf?t=2013`,
    );
  });

  it.each<[LinkPart[], string]>([
    [[], ""],
    [["filters"], "?t=2013&type=attack,siege"],
    [["camera"], "?map=8/33.7/44.4"],
    [["span"], "?span=2011-01-01/2012-01-01"],
    [["release"], "?release=0123456789ab"],
    [["looks"], "?base=offline&theme=dark"],
    [["list"], "?from=40&order=type"],
    [["part"], "#list"],
    [[...LINK_PARTS], `${VIEW}#list`],
  ])("leaves out all but %j", (parts, rest) => {
    expect(linkWith(`${SITE}/events${VIEW}#list`, new Set(parts))).toBe(`${SITE}/events${rest}`);
  });
});

describe("a private link", () => {
  it("tells servers and programs on its way only the front page", () => {
    const link = privateLink(`${SITE}/fa/documents/stango-2012?q=%23tag&t=2013#p4`);
    expect(link).toBe(`${SITE}/#/fa/documents/stango-2012?q=%2523tag&t=2013%23p4`);
    const { pathname, search } = new URL(link);
    expect(pathname + search).toBe("/");
  });

  it("leads to the page that it was made of", () => {
    const text = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(text, text, text, (path, query, part) => {
        const { href } = new URL(
          `${SITE}/x${encodeURI(path)}?q=${encodeURIComponent(query)}#${encodeURI(part)}`,
        );
        const { hash } = new URL(privateLink(href));
        expect(SITE + readPrivateLink(hash)).toBe(href);
      }),
    );
  });

  it.each(["", "#", "#p4", "#//evil.example/", "#/\\evil.example", "#https://evil.example/"])(
    "is not %j, which leads nowhere else",
    (fragment) => expect(readPrivateLink(fragment)).toBeUndefined(),
  );
});
