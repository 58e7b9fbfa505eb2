import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { FontPreloads } from "@/components/ui/font-preloads";
import { WordsProvider } from "@/lib/client/words-provider";
import { pageFontFiles } from "@/lib/map/font-faces";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";
import { browserCatalogue } from "@/lib/words/catalogue";
import { WRITING } from "@/lib/words/languages";
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
  const [{ view }, say] = await Promise.all([readRequestLink(), readWords()]);
  const theme = view.theme === "auto" ? undefined : view.theme;
  return (
    <html
      lang={say.language}
      dir={WRITING[say.language].direction}
      data-theme={theme}
      suppressHydrationWarning
    >
      <head>
        <link rel="stylesheet" href="/theme.css" precedence="theme" />
        <FontPreloads files={pageFontFiles(say.language)} />
      </head>
      <body>
        <WordsProvider
          language={say.language}
          recordLanguage={say.recordLanguage}
          catalogue={browserCatalogue(say.language)}
        >
          {children}
        </WordsProvider>
      </body>
    </html>
  );
}
