/** The languages of the interface, each with a catalogue of its own; the first is the one that addresses do not name. */
export const LANGUAGES = ["en", "ar", "fa"] as const;
export type Language = (typeof LANGUAGES)[number];

export const DEFAULT_LANGUAGE = "en" satisfies Language;

/** How a language is written: its own name, its direction, its digits, and the locale of its numbers and dates. */
export const WRITING: Record<
  Language,
  {
    name: string;
    direction: "ltr" | "rtl";
    digits: string;
    locale: string;
    calendar: string | undefined;
  }
> = {
  en: {
    name: "English",
    direction: "ltr",
    digits: "0123456789",
    locale: "en-GB",
    calendar: undefined,
  },
  ar: {
    name: "العربية",
    direction: "rtl",
    digits: "٠١٢٣٤٥٦٧٨٩",
    locale: "ar-IQ-u-nu-arab",
    calendar: "islamic-umalqura",
  },
  fa: {
    name: "فارسی",
    direction: "rtl",
    digits: "۰۱۲۳۴۵۶۷۸۹",
    locale: "fa-IR-u-nu-arabext",
    calendar: "persian",
  },
};

export function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** The language of a page's path and the path without it: `/fa/places` → `fa`, `/places`; `/places` → `en`, `/places`. */
export function readLanguage(pathname: string): { language: Language; path: string } {
  const [, first = "", ...rest] = pathname.split("/");
  if (!isLanguage(first)) return { language: DEFAULT_LANGUAGE, path: pathname };
  return { language: first, path: `/${rest.join("/")}` };
}

/** The path at which a page stands in a language: `/places` in `fa` → `/fa/places`. */
export function inLanguage(path: string, language: Language): string {
  if (language === DEFAULT_LANGUAGE) return path;
  return path === "/"
    ? `/${language}`
    : `/${language}${path}`.replace(/^(\/[a-z]+)\/([?#])/, "$1$2");
}
