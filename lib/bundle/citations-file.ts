import { BIBLIOGRAPHY_FORMS, type Work } from "@/lib/share/bibliography";
import { keyOf } from "@/lib/share/citation";
import type { DocumentItem } from "@/lib/store/answers";
import { listNames } from "@/lib/words/place-label";
import { type Bundle, versionOf } from "./bundle";
import { documentPages } from "./data-files";

/** References to the view that a bundle is of, and to each document that tells of its events. */
export function citationsFile(form: keyof typeof BIBLIOGRAPHY_FORMS) {
  const { write, before, between, after } = BIBLIOGRAPHY_FORMS[form];
  return async function* (bundle: Bundle): AsyncIterable<string> {
    yield before + write(viewAsWork(bundle));
    for await (const documents of documentPages(bundle)) {
      yield documents.map((item) => between + write(documentAsWork(item, bundle))).join("");
    }
    yield after;
  };
}

function viewAsWork(bundle: Bundle): Work {
  const { say, summary, filters, view, versionView, dated } = bundle;
  const version = versionOf(bundle);
  return {
    key: keyOf(view, version),
    kind: "page",
    title: say("bundle.title", { atlas: summary.atlas.title }),
    within: summary.atlas.title,
    published: dated.slice(0, 10),
    version,
    address: versionView ?? view,
    language: say.language,
    note: filters.length > 0 ? listNames(filters, say) : undefined,
  };
}

function documentAsWork(item: DocumentItem, bundle: Bundle): Work {
  const { title, author, publisher, published, language, sha256 } = item;
  const address = bundle.pageAt(`/documents/${encodeURIComponent(item.id)}`);
  const note = `SHA-256: ${sha256}`;
  return {
    key: keyOf(address, versionOf(bundle)),
    kind: "document",
    title,
    author,
    publisher,
    published,
    address,
    language,
    note,
  };
}
