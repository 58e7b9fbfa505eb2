"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useLinks } from "../viewer-context";

/**
 * A link to another page of the atlas that keeps the reader's filters, theme and camera;
 * an exact one leaves the filters behind, so that a number and the list behind it agree.
 */
export function EntityLink({
  path,
  className,
  isExact = false,
  children,
}: {
  path: string;
  className?: string;
  isExact?: boolean;
  children: ReactNode;
}) {
  const { hrefOf, open } = useLinks();
  return (
    <Link
      className={className}
      href={hrefOf(path, { isExact })}
      prefetch={false}
      scroll={false}
      onNavigate={(navigation) => {
        navigation.preventDefault();
        open(path, { isExact });
      }}
    >
      {children}
    </Link>
  );
}
