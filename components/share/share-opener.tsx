"use client";

import { useState } from "react";
import { useWords } from "#use-words";
import { CopyButton } from "../ui/copy-button";
import { FallBack } from "../ui/fall-back";
import { LatePart } from "../ui/late-part";
import type { SharedPage } from "./shared-page";

/** Most readers never open it. */
const loadDialog = () => import("./share-dialog").then((file) => file.ShareDialog);

/** The button that hands the page on. Where its dialog cannot be loaded, it copies the link. */
export function ShareOpener({
  className,
  readPage,
}: {
  className?: string | undefined;
  /** The page as it is seen at this moment. */
  readPage: () => SharedPage;
}) {
  const say = useWords();
  const [page, setPage] = useState<SharedPage>();
  return (
    <FallBack to={<CopyButton className={className ?? ""} label={say("ui.copyLink")} />}>
      <button
        type="button"
        className={className}
        aria-haspopup="dialog"
        onClick={() => setPage(readPage())}
      >
        {say("share.open")}
      </button>
      {page && <LatePart load={loadDialog} props={{ page, onClose: () => setPage(undefined) }} />}
    </FallBack>
  );
}
