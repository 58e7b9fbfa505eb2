"use client";

import { type ReactNode, useId } from "react";
import { useWords } from "#use-words";
import { isPlainClick } from "@/lib/client/plain-click";
import { FOUND_GROUPS, type FoundGroupName, findPage } from "@/lib/query/found-kinds";
import { withCamera } from "@/lib/query/view";
import type { AllFound } from "@/lib/store/find-answers";
import { readLanguage } from "@/lib/words/languages";
import { formatPosition } from "@/lib/words/number-label";
import { useLinks } from "../shell/viewer-context";
import styles from "./find-dialog.module.css";
import { describeCounts } from "./found-counts";
import { type FoundLink, keyOfRecord, linkOfRecord, linkToAll, recordsOf } from "./found-path";
import { cameraOn, type FoundPosition } from "./found-position";
import { FoundRow } from "./found-row";

type Choice = {
  active: string | undefined;
  onActive: (id: string | undefined) => void;
  onLeave: (path: string, isExact: boolean) => void;
};

/** The groups of what was found, as options of a list; each is a link, which opens in a tab of its own as others do. */
export function FindOptions({
  found,
  text,
  ...choice
}: { found: AllFound; text: string } & Choice) {
  const say = useWords();
  const { position } = found;
  const kinds = FOUND_GROUPS.filter((kind) => found[kind].items.length > 0);
  return (
    <>
      {position && (
        <Group name={say("find.position")}>
          <Option link={{ path: pathCentredOn(position), isExact: false }} {...choice}>
            {say("find.centre", { position: formatPosition(position.coordinates, 0, say) })}
          </Option>
        </Group>
      )}
      {kinds.map((kind) => (
        <KindGroup key={kind} kind={kind} found={found} text={text} {...choice} />
      ))}
      {kinds.length > 0 && (
        <Group name={say("find.more")} isNameHidden>
          <Option link={{ path: findPage(text), isExact: false }} {...choice}>
            {say("find.all", { text })}
          </Option>
        </Group>
      )}
    </>
  );
}

function KindGroup({
  kind,
  found,
  text,
  ...choice
}: { kind: FoundGroupName; found: AllFound; text: string } & Choice) {
  const say = useWords();
  const all = linkToAll(kind, found[kind], text);
  // A list that the view leads to would keep what the page of all is asked for.
  const isOnFindPage = readLanguage(window.location.pathname).path === "/find";
  return (
    <Group name={say(`find.kind.${kind}`)} count={describeCounts(found[kind], say)}>
      {recordsOf(found, kind).map((record, index) => {
        const link = linkOfRecord(record);
        return (
          <Option
            key={keyOfRecord(record, index)}
            link={{ ...link, isExact: link.isExact || isOnFindPage }}
            {...choice}
          >
            <FoundRow found={record} terms={found.terms} />
          </Option>
        );
      })}
      {all && (
        <Option link={all} {...choice}>
          <span className={styles.all}>
            {say("ui.allOf", { count: all.count, about: say(`find.kind.${kind}`) })}
          </span>
        </Option>
      )}
    </Group>
  );
}

function Group({
  name,
  count,
  isNameHidden = false,
  children,
}: {
  name: string;
  count?: string;
  isNameHidden?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of a listbox is no fieldset
    <div role="group" aria-labelledby={id} className={styles.group}>
      <div id={id} role="presentation" className={isNameHidden ? "visually-hidden" : styles.kind}>
        {name} {count !== undefined && <span>{count}</span>}
      </div>
      {children}
    </div>
  );
}

function Option({
  link: { path, isExact },
  active,
  onActive,
  onLeave,
  children,
}: { link: FoundLink; children: ReactNode } & Choice) {
  const id = useId();
  const { hrefOf } = useLinks();
  return (
    <a
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active === id}
      className={styles.option}
      href={hrefOf(path, { isExact })}
      onPointerMove={() => onActive(id)}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        onLeave(path, isExact);
      }}
    >
      {children}
    </a>
  );
}

/** The page that is open, with the map centred on a position. */
function pathCentredOn(position: FoundPosition): string {
  const { pathname, search } = new URL(withCamera(window.location.href, cameraOn(position)));
  return readLanguage(pathname).path + search;
}
