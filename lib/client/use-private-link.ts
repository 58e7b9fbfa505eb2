"use client";

import { useEffect } from "react";
import { readPrivateLink } from "@/lib/share/shared-link";

/** Opens what a private link keeps in its fragment, when the page is loaded and when another is put into its address. */
export function usePrivateLink() {
  useEffect(() => {
    const follow = () => {
      const target = readPrivateLink(window.location.hash);
      if (target !== undefined) window.location.replace(target);
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
}
