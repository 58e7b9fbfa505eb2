"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useCallback, useEffect, useRef, useState, useTransition } from "react";
import { useAddressNote } from "@/lib/client/use-address-note";
import type { useView } from "@/lib/client/use-view";
import { type Camera, formatCamera } from "@/lib/query/camera";
import { createEchoes } from "@/lib/query/echoes";
import type { FilterChange } from "@/lib/query/filter-change";
import { stepOfPath } from "@/lib/query/tour-step";
import type { ShownSpan } from "../timeline/use-zoom";

type View = ReturnType<typeof useView>;
type OpenOptions = {
  isExact?: boolean;
  isWhole?: boolean;
  change?: FilterChange | undefined;
};

/**
 * Opens pages and parts of pages, and keeps map and timeline where they are: a followed link names the camera and the
 * part of time of that moment, though the address may not say them yet.
 *
 * @param opened takes the path that a followed link leads to
 * @param onOpen is called before anything is opened
 */
export function useOpenPage({
  path,
  view,
  linkTo,
  isNarrowing,
  replaceCamera,
  shownSpan,
  opened,
  goToPart,
  onOpen,
}: {
  shownSpan: ShownSpan;
  opened: RefObject<string | undefined>;
  goToPart: (part: string) => unknown;
  onOpen: () => void;
} & Pick<View, "path" | "view" | "linkTo" | "isNarrowing" | "replaceCamera">) {
  const router = useRouter();
  const [isFetching, startTransition] = useTransition();
  const isOpening = isFetching || isNarrowing;
  const camera = useRef<Camera | null>(view.map);
  const [echoes] = useState(createEchoes);
  const writeCamera = useCallback(
    (written: Camera) => {
      echoes.note(formatCamera(written));
      replaceCamera(written);
    },
    [echoes, replaceCamera],
  );
  const noteInAddress = useAddressNote(isOpening, writeCamera);
  useEffect(() => {
    window.addEventListener("popstate", echoes.forget);
    return () => window.removeEventListener("popstate", echoes.forget);
  }, [echoes]);

  const open = useCallback(
    (target: string, options: OpenOptions = {}) => {
      onOpen();
      const [page = "", part] = target.split("#");
      if (page === path && part !== undefined) {
        void goToPart(part);
        return;
      }
      const to = page.replace(/\?.*$/, "");
      // A link with a camera of its own says where the map looks, even on the page that is open already; of a step of a
      // tour the map knows that.
      opened.current = /[?&]map=/.test(page) && !stepOfPath(to) ? undefined : to;
      echoes.forget();
      const span = shownSpan.current?.days;
      const link = linkTo(target, { ...options, camera: camera.current, span });
      startTransition(() => router.push(link, { scroll: false }));
    },
    [linkTo, path, router, shownSpan, opened, echoes, goToPart, onOpen],
  );
  const noteCamera = useCallback(
    (next: Camera) => {
      camera.current = next;
      noteInAddress(next);
    },
    [noteInAddress],
  );
  return { open, isOpening, noteCamera, echoes };
}
