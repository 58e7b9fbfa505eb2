import type { Metadata } from "next";
import { pageDescription, pictureDescription } from "@/lib/preview/describe-words";
import type { PageFacts } from "@/lib/preview/page-facts";
import { PREVIEW_SIZE, previewAddress } from "@/lib/preview/picture-address";
import { canonicalLink } from "@/lib/query/canonical-link";
import { formatLink } from "@/lib/query/view";
import { oEmbedAddress } from "@/lib/words/embed-address";
import { feedAddress } from "@/lib/words/feed-address";
import { inLanguage, LANGUAGES, type Language, WRITING } from "@/lib/words/languages";
import type { Words } from "@/lib/words/words";

/** A page as it was asked for, its path without the language, and what it tells. */
type Asked = {
  path: string;
  search: URLSearchParams;
  site: string;
  atlasTitle: string;
  facts: PageFacts;
};

/** The one link to a page, its other languages, and what stands for it elsewhere (Open Graph, and Twitter's card). */
export function pageMetadata(
  { path, search, site, atlasTitle, facts }: Asked,
  say: Words,
): Metadata {
  const canonical = canonicalLink(path, search);
  const addressIn = (language: Language) => site + inLanguage(canonical, language);
  const asked = site + formatLink(`${inLanguage(path, say.language)}?${search}`, {});
  const description = pageDescription(facts, say);
  const image = {
    url: site + previewAddress(path, search, say.language),
    ...PREVIEW_SIZE,
    type: "image/png",
    alt: pictureDescription(facts, say),
  };
  return {
    description,
    alternates: {
      canonical: addressIn(say.language),
      types: {
        "application/atom+xml": [
          {
            url: site + feedAddress(path, search, { format: "atom", language: say.language }),
            title: say("share.follow"),
          },
        ],
        "application/json+oembed": [{ url: oEmbedAddress(site, asked), title: atlasTitle }],
      },
      languages: Object.fromEntries(LANGUAGES.map((language) => [language, addressIn(language)])),
    },
    openGraph: {
      type: "website",
      siteName: atlasTitle,
      title: facts.title,
      description,
      url: addressIn(say.language),
      locale: localeOf(say.language),
      alternateLocale: LANGUAGES.filter((language) => language !== say.language).map(localeOf),
      images: [image],
    },
    twitter: {
      card: "summary_large_image",
      title: facts.title,
      description,
      images: [{ url: image.url, alt: image.alt }],
    },
  };
}

/** As Open Graph writes it: `en_GB`, `ar_IQ`. */
function localeOf(language: Language): string {
  const { language: code, region } = new Intl.Locale(WRITING[language].locale);
  return `${code}_${region}`;
}
