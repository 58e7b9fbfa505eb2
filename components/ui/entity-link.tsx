"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useLinks } from "../viewer-context";

/** A link to another page of the atlas that keeps the reader's filters, theme and camera. */
export function EntityLink({
  path,
  className,
  children,
}: {
  path: string;
  className?: string;
  children: ReactNode;
}) {
  const { hrefOf, open } = useLinks();
  return (
    <Link
      className={className}
      href={hrefOf(path)}
      prefetch={false}
      scroll={false}
      onNavigate={(navigation) => {
        navigation.preventDefault();
        open(path);
      }}
    >
      {children}
    </Link>
  );
}
