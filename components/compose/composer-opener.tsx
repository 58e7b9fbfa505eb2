"use client";

import { useWords } from "#use-words";
import type { Tour } from "@/lib/records/tour";
import { FallBack } from "../ui/fall-back";
import { LatePart } from "../ui/late-part";
import styles from "./composer.module.css";

/** It brings the checks of records along, which no other page needs in the browser. */
const loadComposer = () => import("./composer").then((file) => file.Composer);

/** The composer once the page has come to life: what it shows first is kept by the browser. */
export function ComposerOpener({ atlasTours }: { atlasTours: readonly Tour[] }) {
  const say = useWords();
  return (
    <FallBack
      to={
        <p role="alert" className={styles.failed}>
          {say("compose.failed")}
        </p>
      }
    >
      <LatePart
        load={loadComposer}
        meanwhile={<p className={styles.waiting}>{say("compose.loading")}</p>}
        props={{ atlasTours }}
      />
    </FallBack>
  );
}
