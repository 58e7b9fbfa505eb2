"use client";

import { useId, useState } from "react";
import { useWords } from "#use-words";
import { saveFile } from "@/lib/client/save-file";
import { formatCamera } from "@/lib/query/camera";
import { withRelease } from "@/lib/query/view";
import { CITATION_FORMS, type CitationForm } from "@/lib/share/citation";
import { type LinkPart, linkWith, partsOf, privateLink } from "@/lib/share/shared-link";
import { embedCode, nameEmbed } from "@/lib/words/embed-code";
import { readLanguage } from "@/lib/words/languages";
import { listNames } from "@/lib/words/place-label";
import { formatReleaseDay } from "@/lib/words/release-label";
import type { Words } from "@/lib/words/words";
import { CopyButton } from "../ui/copy-button";
import { Modal } from "../ui/modal";
import { FeedLinks, SheetLinks } from "../ui/page-files";
import { QrCode } from "./qr-code";
import styles from "./share-dialog.module.css";
import type { SharedPage } from "./shared-page";

type Form = "link" | "private" | CitationForm | "embed" | "geo";
const FORMS: readonly Form[] = [
  "link",
  "private",
  "text",
  "markdown",
  "html",
  "bibtex",
  "ris",
  "csl",
  "embed",
  "geo",
];

/** CSS pixels: room for a map under its title in a column of an article. */
const EMBED_HEIGHT = 450;

/** A page as its link, or cited: what the link says can be left out, and what is copied is shown. */
export function ShareDialog({ page, onClose }: { page: SharedPage; onClose: () => void }) {
  const say = useWords();
  const text = useId();
  const [parts] = useState(() => offeredParts(page));
  // What changes while others read it is not fixed unless the reader says so.
  const [left, setLeft] = useState<ReadonlySet<LinkPart>>(
    () => new Set(partsOf(page.address).includes("release") ? [] : ["release"]),
  );
  const [form, setForm] = useState<Form>("link");
  const fixed = fixedAddress(page);
  const address = linkWith(fixed, new Set(parts.filter((part) => !left.has(part))));
  const written = write(form, { page, address, say });
  const file = fileOf(form);
  const link = form === "private" ? privateLink(address) : address;

  function toggle(part: LinkPart) {
    setLeft((before) => {
      const next = new Set(before);
      if (!next.delete(part)) next.add(part);
      return next;
    });
  }
  return (
    <Modal label={say("share.open")} onClose={onClose}>
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h2>{say("share.open")}</h2>
          <button type="button" onClick={onClose}>
            {say("share.close")}
          </button>
        </div>
        <p className={styles.title} lang={page.title.lang} dir="auto">
          {page.title.text}
        </p>
        {parts.length === 0 ? (
          <p className={styles.note}>{say("share.nothingElse")}</p>
        ) : (
          <fieldset className={styles.parts}>
            <legend>{say("share.includes")}</legend>
            {parts.map((part) => (
              <label key={part}>
                <input type="checkbox" checked={!left.has(part)} onChange={() => toggle(part)} />
                <span>
                  {part !== "release" && say(`share.part.${part}`)}
                  {part === "release" &&
                    say("share.part.release", {
                      day: page.release ? formatReleaseDay(page.release, say) : "",
                    })}
                  {part === "filters" && page.filters.length > 0 && (
                    <small>{listNames(page.filters, say)}</small>
                  )}
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <fieldset className={styles.forms}>
          <legend>{say("share.as")}</legend>
          {FORMS.filter((one) => one !== "geo" || page.camera).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={text}
                checked={form === one}
                onChange={() => setForm(one)}
              />
              <span>{say(`share.form.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        {form === "private" && <p className={styles.note}>{say("share.privately")}</p>}
        {form === "embed" && <p className={styles.note}>{say("share.embedded")}</p>}
        <div className={styles.result}>
          <div className={styles.written}>
            <textarea
              readOnly
              aria-label={say("share.text")}
              // What is written for programs is read from the left in every language.
              dir={form === "text" ? "auto" : "ltr"}
              data-words={form === "text" || undefined}
              rows={file ? 10 : form === "embed" ? 7 : 4}
              value={written}
              onFocus={({ target }) => target.select()}
            />
            <div className={styles.actions}>
              <CopyButton className={styles.copy} label={say("share.copy")} text={written} />
              {file && (
                <button type="button" onClick={() => saveFile({ ...file, text: written })}>
                  {say("share.save")}
                </button>
              )}
              {"share" in navigator && (form === "link" || form === "private") && (
                <button
                  type="button"
                  onClick={() => void send({ title: page.title.text, url: written })}
                >
                  {say("share.send")}
                </button>
              )}
            </div>
          </div>
          <QrCode text={link} />
        </div>
        <TakeAlong address={page.address} />
      </div>
    </Modal>
  );
}

/** What is seen is what is taken along, whatever of it the link says. */
function TakeAlong({ address }: { address: string }) {
  const say = useWords();
  const { pathname, searchParams: search } = new URL(address);
  const { path } = readLanguage(pathname);
  return (
    <div className={styles.along}>
      <section>
        <h3>{say("share.sheet")}</h3>
        <p className={styles.note}>{say("share.sheetHas")}</p>
        <SheetLinks className={styles.links} path={path} search={search} />
      </section>
      <section>
        <h3>{say("share.follow")}</h3>
        <p className={styles.note}>{say("share.followed")}</p>
        <FeedLinks className={styles.links} path={path} search={search} />
      </section>
    </div>
  );
}

function write(
  form: Form,
  { page, address, say }: { page: SharedPage; address: string; say: Words },
): string {
  switch (form) {
    case "link":
      return address;
    case "private":
      return privateLink(address);
    case "embed": {
      const { origin } = new URL(address);
      return embedCode({
        site: origin,
        address: address.slice(origin.length),
        title: nameEmbed(page.title.text, page.atlas),
        height: EMBED_HEIGHT,
      });
    }
    case "geo": {
      // Latitude first, as RFC 5870 has it, in as many decimals as the link of this view.
      const [, lat, lng] = page.camera ? formatCamera(page.camera).split("/") : [];
      return `geo:${lat},${lng}`;
    }
    default: {
      const { title, atlas, content, day } = page;
      const language = title.lang ?? say.language;
      const cited = { title: title.text, atlas, version: content, address, day, language };
      const versionAddress = page.release && withRelease(address, page.release.id);
      return CITATION_FORMS[form].write({ ...cited, versionAddress }, say);
    }
  }
}

/** What the link says, and the release of what is read, which it may say. */
function offeredParts(page: SharedPage): LinkPart[] {
  return partsOf(fixedAddress(page));
}

/** The address as it names the release, where there is one; the one that it names already stays. */
function fixedAddress({ address, release }: SharedPage): string {
  return release && !partsOf(address).includes("release")
    ? withRelease(address, release.id)
    : address;
}

/** The file that reference managers read a form from; none where it is a sentence. */
function fileOf(form: Form) {
  if (form !== "bibtex" && form !== "ris" && form !== "csl") return undefined;
  const { extension, mediaType } = CITATION_FORMS[form];
  return { name: `citation.${extension}`, mediaType };
}

/** A reader who thinks better of it is no fault. */
function send(link: ShareData) {
  return navigator.share(link).catch(() => {});
}
