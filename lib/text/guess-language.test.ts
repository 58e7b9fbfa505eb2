import { describe, expect, it } from "vitest";
import { guessLanguage } from "./guess-language";

describe("The guess at a language", () => {
  it.each<[string, string, string | undefined]>([
    ["Persian by its own letters", "روز ۱۲ فروردین انجمن در بازار گرد آمد و پذیرفت", "fa"],
    ["Arabic by its script", "اجتمع الصيادون في سوق السمك صباح اليوم", "ar"],
    ["Urdu by its own letters", "یہ ایک چھوٹا شہر ہے اور لڑکے یہاں ہیں", "ur"],
    ["Hebrew", "הנמל נפתח בבוקר", "he"],
    ["Russian", "Утром порт открыли", "ru"],
    ["Ukrainian by its own letters", "Вранці порт відкрили її люди", "uk"],
    ["English for Latin letters", "The port was opened.", "en"],
    ["the language of most letters", "The port of بندر was opened in the morning.", "en"],
    ["nothing for another script", "港は朝開いた", undefined],
    ["nothing for numbers", "1398 — ۱۲", undefined],
  ])("is %s", (_name, text, language) => {
    expect(guessLanguage(text)?.language).toBe(language);
  });

  it.each([
    ["یہ لڑکے", "letters that Urdu uses"],
    ["گرد آمد", "Arabic script with letters that Persian uses"],
    ["السوق", "Arabic script"],
    ["הנמל", "Hebrew script"],
    ["Вранці її", "Cyrillic script with letters that Ukrainian uses"],
    ["Утром", "Cyrillic script"],
    ["Port", "Latin script"],
  ])("says of “%s” what it rests on: %s", (text, reason) => {
    expect(guessLanguage(text)?.reason).toBe(reason);
  });

  it("stays Arabic where one name in a long text is spelled with a Persian letter", () => {
    expect(guessLanguage(`${"اجتمع الصيادون في السوق. ".repeat(20)}چاي`)?.language).toBe("ar");
  });
});
