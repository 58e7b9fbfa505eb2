import { WRITING } from "./languages";
import { setApart, type Words } from "./words";

/**
 * The attributes of an element that holds words of the record: their language and direction where they are not those of
 * the page.
 *
 * @param language of the words (BCP 47), where they are not in that of the record's own words
 */
export function writtenIn(
  say: Words,
  language: string = say.recordLanguage,
): { lang?: string; dir?: "auto" } {
  return language === say.language ? {} : { lang: language, dir: "auto" };
}

/** Words of the record where no element could mark them: as the whole of a name that is read aloud. */
export function inOwnDirection(text: string, say: Words): string {
  return WRITING[say.language].direction === "rtl" ? setApart(text) : text;
}
