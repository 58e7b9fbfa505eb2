import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { WordsProvider } from "@/lib/client/words-provider";
import { formatLink } from "@/lib/query/view";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";
import { browserCatalogue } from "@/lib/words/catalogue";
import { oEmbedAddress } from "@/lib/words/embed-address";
import { inLanguage, LANGUAGES, WRITING } from "@/lib/words/languages";
import { readRequestLink } from "./request-link";
import { readRequestSite } from "./request-site";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const [{ atlas }, { path, search }, site, say] = await Promise.all([
    openStore().readSummary(),
    readRequestLink(),
    readRequestSite(),
    readWords(),
  ]);
  const address = site + formatLink(`${inLanguage(path, say.language)}?${search}`, {});
  return {
    alternates: {
      types: {
        "application/json+oembed": [{ url: oEmbedAddress(site, address), title: atlas.title }],
      },
      languages: Object.fromEntries(
        LANGUAGES.map((language) => [language, site + inLanguage(path, language)]),
      ),
    },
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
