import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { openStore } from "@/lib/store";
import { readRequestLink } from "./request-link";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const { atlas } = await openStore().readSummary();
  return {
    title: { default: `${atlas.title}, ${atlas.tagline}`, template: `%s · ${atlas.title}` },
    description: atlas.introduction[0],
    icons: {
      icon: [
        { url: "/favicon.ico", sizes: "48x48" },
        { url: "/icon.svg", type: "image/svg+xml" },
      ],
    },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { view } = await readRequestLink();
  const theme = view.theme === "auto" ? undefined : view.theme;
  return (
    <html lang="en" data-theme={theme} suppressHydrationWarning>
      <head>
        <link rel="stylesheet" href="/theme.css" precedence="theme" />
      </head>
      <body>{children}</body>
    </html>
  );
}
