import { escapeXml } from "@/lib/text/well-formed";

/** News of an atlas, one page of them, as feed readers fetch it. */
export type Feed = {
  title: string;
  subtitle: string;
  /** BCP 47, of its own words. */
  language: string;
  /** Whose words they are. */
  author: string;
  license: { label: string; url: string };
  /** Since when the newest entry is there, ISO instant. */
  updated: string;
  /** Address of the first page of the feed, which names it, of this page, and of the older ones after it. */
  first: string;
  self: string;
  next: string | undefined;
  /** The page that shows what the feed is of. */
  page: string;
  entries: readonly FeedEntry[];
};

export type FeedEntry = {
  /** An address that stays. */
  id: string;
  title: string;
  /** ISO instant. */
  updated: string;
  page: string;
  /** What is told, as HTML without anything that is loaded or runs. */
  html: string;
};

/** Atom (RFC 4287), in pages as RFC 5005, 3 has them. */
export function writeAtom(feed: Feed): string {
  const { title, subtitle, language, author, license, updated, entries } = feed;
  const links = [
    ["self", feed.self, "application/atom+xml"],
    ["alternate", feed.page, "text/html"],
    ["license", license.url, undefined],
    ["first", feed.first, "application/atom+xml"],
    ["next", feed.next, "application/atom+xml"],
  ] as const;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">
<id>${escapeXml(feed.first)}</id>
<title>${escapeXml(title)}</title>
<subtitle>${escapeXml(subtitle)}</subtitle>
<updated>${updated}</updated>
<author><name>${escapeXml(author)}</name></author>
<rights>${escapeXml(license.label)}</rights>
${links.map(([rel, href, type]) => (href === undefined ? "" : link(rel, href, type))).join("")}${entries.map(atomEntry).join("")}</feed>
`;
}

function atomEntry({ id, title, updated, page, html }: FeedEntry): string {
  return `<entry>
<id>${escapeXml(id)}</id>
<title>${escapeXml(title)}</title>
<updated>${updated}</updated>
${link("alternate", page, "text/html")}<content type="html">${escapeXml(html)}</content>
</entry>
`;
}

function link(rel: string, href: string, type: string | undefined): string {
  const ofType = type === undefined ? "" : ` type="${type}"`;
  return `<link rel="${rel}"${ofType} href="${escapeXml(href)}"/>\n`;
}

/** JSON Feed 1.1 (jsonfeed.org). */
export function writeJsonFeed(feed: Feed): object {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.subtitle,
    language: feed.language,
    home_page_url: feed.page,
    feed_url: feed.self,
    ...(feed.next !== undefined && { next_url: feed.next }),
    authors: [{ name: feed.author }],
    items: feed.entries.map(({ id, title, updated, page, html }) => ({
      id,
      url: page,
      title,
      content_html: html,
      date_published: updated,
    })),
  };
}
