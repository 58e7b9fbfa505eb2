"use client";

import { lazy, Suspense } from "react";
import { useWords } from "#use-words";
import { useIsHydrated } from "@/lib/client/use-is-hydrated";
import type { Tour } from "@/lib/records/tour";
import { FallBack } from "../ui/fall-back";
import styles from "./composer.module.css";

/** It brings the checks of records along, which no other page needs in the browser. */
const Composer = lazy(() => import("./composer").then((file) => ({ default: file.Composer })));

/** The composer once the page has come to life: what it shows first is kept by the browser. */
export function ComposerOpener({ atlasTours }: { atlasTours: readonly Tour[] }) {
  const say = useWords();
  const isHydrated = useIsHydrated();
  const waiting = <p className={styles.waiting}>{say("compose.loading")}</p>;
  if (!isHydrated) return waiting;
  return (
    <FallBack
      to={
        <p role="alert" className={styles.failed}>
          {say("compose.failed")}
        </p>
      }
    >
      <Suspense fallback={waiting}>
        <Composer atlasTours={atlasTours} />
      </Suspense>
    </FallBack>
  );
}
