"use client";

import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useMapState } from "@/components/shell/viewer-context";
import { bringIntoView } from "@/lib/client/bring-into-view";
import { focusPart } from "@/lib/client/focus-part";
import { isPlainClick } from "@/lib/client/plain-click";
import { usePageOfPart } from "@/lib/client/use-page-of-part";
import { goToPart } from "@/lib/client/use-panel-scroll";
import { usePassageSteps } from "@/lib/client/use-passage-steps";
import { usePlacesInView } from "@/lib/client/use-places-in-view";
import { usePointedPassage } from "@/lib/client/use-pointed-passage";
import { useTextLink } from "@/lib/client/use-text-link";
import { useTextSelection } from "@/lib/client/use-text-selection";
import type { Document } from "@/lib/records/document";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { DocumentPage } from "@/lib/store/answers";
import { DocumentPages } from "./document-pages";
import { DocumentSection } from "./document-section";
import { PassageCard } from "./passage-card";
import styles from "./reader.module.css";
import { ReaderBar } from "./reader-bar";
import type { ReadingSection } from "./reading-rows";
import { SelectionBar } from "./selection-bar";
import { TextLinkNote } from "./text-link-note";

export type ReaderDocument = Pick<Document, "id" | "language" | "source"> & {
  sections: readonly { id: string; start: number; end: number }[];
  passages: readonly { id: string; start: number; end: number }[];
};

/**
 * A document as it is read: its head, the tools, its sections, and at the lower edge, wherever one reads,
 * what was clicked, selected or linked to.
 */
export function Reader({
  document,
  sections,
  page,
  passages,
  vocabulary,
  children,
}: {
  document: ReaderDocument;
  sections: readonly ReadingSection[];
  page: DocumentPage["page"];
  /** How many passages the document has on all its pages. */
  passages: number;
  vocabulary: Vocabulary;
  /** What stands above the text: the document's record and contents. */
  children: ReactNode;
}) {
  const root = useRef<HTMLDivElement>(null);
  const { setInView } = useMapState();
  const [openPassages, setOpenPassages] = useState<readonly string[]>([]);
  const ids = useMemo(() => document.passages.map(({ id }) => id), [document]);
  const standIn = (span: Span) => standInFor(span, document);

  usePlacesInView(root, setInView);
  const step = usePassageSteps(root, ids);
  const selected = useTextSelection(root);
  const linked = useTextLink(root, document.source, standIn);
  usePassageClick(root, setOpenPassages);
  usePointedPassage(root);
  usePageOfPart(root, page.count > 1);

  const [first] = openPassages;
  const close = () => {
    setOpenPassages([]);
    const passage = first && globalThis.document.getElementById(first);
    if (!passage) return;
    bringIntoView(passage);
    focusPart(passage);
  };
  return (
    <div ref={root} className={styles.reader}>
      {children}
      <ReaderBar root={root} count={passages} onStep={step} />
      <DocumentPages document={document.id} page={page} />
      {sections.map((section) => (
        <DocumentSection
          key={section.id}
          section={section}
          language={document.language}
          vocabulary={vocabulary}
        />
      ))}
      <DocumentPages document={document.id} page={page} />
      <div className={styles.dock} data-dock>
        <div role="status">
          {linked && <TextLinkNote key={JSON.stringify(linked)} link={linked} />}
        </div>
        {selected && <SelectionBar root={root} span={selected} sha256={document.source.sha256} />}
        {first !== undefined && (
          <PassageCard
            key={first}
            document={document.id}
            passages={openPassages}
            vocabulary={vocabulary}
            onSwitch={(passage) => {
              goToPart(passage);
              setOpenPassages((open) => [passage, ...open.filter((id) => id !== passage)]);
            }}
            onClose={close}
          />
        )}
      </div>
    </div>
  );
}

type Span = { start: number; end: number };

/** Where there is no text, a stretch is stood for by the first passage it touches, else by its section. */
function standInFor({ start, end }: Span, { passages, sections }: ReaderDocument) {
  const touches = (part: Span) => part.start < end && part.end > start;
  return (passages.find(touches) ?? sections.find(touches))?.id;
}

/** Opens the passages under a click, the shortest first. */
function usePassageClick(
  root: RefObject<HTMLElement | null>,
  onPassages: (passages: readonly string[]) => void,
) {
  useEffect(() => {
    const element = root.current;
    const handleClick = (event: MouseEvent) => {
      const { target } = event;
      const isMeant = target instanceof Element && isPlainClick(event);
      const passages = isMeant ? passagesMeant(target) : [];
      const [first] = passages;
      if (first === undefined) return;
      // The way to the passage is taken here.
      event.preventDefault();
      goToPart(first);
      onPassages(passages);
    };
    element?.addEventListener("click", handleClick);
    return () => element?.removeEventListener("click", handleClick);
  }, [root, onPassages]);
}

/** None where another link or a selection was meant. */
function passagesMeant(clicked: Element): string[] {
  const marked = clicked.closest("[data-passages]");
  const link = clicked.closest("a");
  if (!marked || (link && link !== marked)) return [];
  if (!link && window.getSelection()?.isCollapsed === false) return [];
  return marked.getAttribute("data-passages")?.split(" ") ?? [];
}
