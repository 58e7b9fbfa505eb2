import { describe, expect, inject, it } from "vitest";
import { wordsIn } from "@/lib/words/catalogue";
import { linkOf, openSite, textOf } from "../support/served-page";

const { read } = openSite(() => inject("atlasUrl"));

/**
 * What is read in each language where one word for another would mislead, written out by hand: the pages are compared
 * with these tables and not with the catalogues. `N` stands for a number, which the page in English says too.
 */
const WORDS = {
  ar: {
    digits: "٠١٢٣٤٥٦٧٨٩",
    sections: ["الأماكن", "الأحداث", "الوثائق", "عن الأطلس"],
    about: { method: "المنهج", coverage: "التغطية", disagreements: "أوجه التعارض" },
    parts: {
      "happened-here": "أحداث يقال إنها وقعت هنا (N)",
      "concerns-it": "أحداث تتعلق بهذا المكان (N)",
      "named-in": "مذكور في هذه الوثائق (N)",
    },
    totals: { "/events?located=0": "N بلا مكان", "/events?dated=0": "N بلا تاريخ" },
    lead: /^N (?:حدث|أحداث|حدثًا): N على الخريطة، وN بلا مكان، وN بلا تاريخ\.$/,
    certain: "يقينًا ضمن",
    possible: "احتمالًا ضمن",
    sides: ["شمالًا", "جنوبًا", "شرقًا", "غربًا"],
    bounds: ["ما لا يقل عن ٣", "ما لا يزيد على ٣"],
  },
  fa: {
    digits: "۰۱۲۳۴۵۶۷۸۹",
    sections: ["مکان‌ها", "رویدادها", "اسناد", "درباره"],
    about: { method: "روش", coverage: "دامنهٔ پوشش", disagreements: "ناهمخوانی‌ها" },
    parts: {
      "happened-here": "آنچه گفته می‌شود اینجا رخ داده است (N)",
      "concerns-it": "آنچه به این مکان مربوط است (N)",
      "named-in": "اسنادی که از آن نام می‌برند (N)",
    },
    totals: { "/events?located=0": "N بدون مکان", "/events?dated=0": "N بی‌تاریخ" },
    lead: /^N رویداد: N روی نقشه، N بدون مکان، N بی‌تاریخ\.$/,
    certain: "به‌یقین در",
    possible: "شاید در",
    sides: ["شمالی", "جنوبی", "شرقی", "غربی"],
    bounds: ["دست‌کم ۳", "حداکثر ۳"],
  },
} as const;

describe.each(["ar", "fa"] as const)("In %s", (language) => {
  const words = WORDS[language];
  const numbersIn = (text: string) =>
    (text.match(/[\d٠-٩۰-۹][\d٠-٩۰-۹,٬]*/g) ?? []).map((digits) =>
      digits.replace(/[,٬]/g, "").replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16)),
    );
  const withoutNumbers = (text: string) => text.replace(/[٠-٩۰-۹][٠-٩۰-۹٬]*/g, "N");

  it("the parts of the site are called by their names", async () => {
    const { document } = await read(`/${language}`);
    const links = [...document.querySelectorAll("header nav span a")].map(linkOf);
    expect(links.slice(0, 4)).toEqual(
      ["/places", "/events", "/documents", "/about"].map((path, index) => ({
        text: words.sections[index],
        href: `/${language}${path}`,
      })),
    );
  });

  it("links of a sentence lead where its words say", async () => {
    const { article } = await read(`/${language}/about`);
    const textAt = (path: string) => textOf(article.querySelector(`a[href="/${language}${path}"]`));
    expect({
      method: textAt("/about/method"),
      coverage: textAt("/coverage"),
      disagreements: textAt("/disagreements"),
    }).toEqual(words.about);
  });

  it("the parts of a place are headed by what they hold, and hold as many as in English", async () => {
    const [own, english] = [
      await read(`/${language}/places/camp-ashraf`),
      await read("/places/camp-ashraf"),
    ];
    for (const [part, expected] of Object.entries(words.parts)) {
      const heading = (article: HTMLElement) => textOf(article.querySelector(`#${part} h2`));
      expect(withoutNumbers(heading(own.article))).toBe(expected);
      expect(numbersIn(heading(own.article))).toEqual(numbersIn(heading(english.article)));
    }
  });

  it("the totals count what they say, and what is counted is as many as in English", async () => {
    const [own, english] = [await read(`/${language}`), await read("/")];
    for (const [path, expected] of Object.entries(words.totals)) {
      const text = textOf(own.article.querySelector(`a[href="/${language}${path}"]`));
      const inEnglish = textOf(english.article.querySelector(`a[href="${path}"]`));
      expect(withoutNumbers(text)).toBe(expected);
      expect(numbersIn(text)).toEqual(numbersIn(inEnglish));
    }
  });

  it("the list of events says the same numbers in the same order", async () => {
    const [own, english] = [await read(`/${language}/events`), await read("/events")];
    const lead = (article: HTMLElement) =>
      [...article.querySelectorAll("header p")].map(textOf).find((text) => /:/.test(text)) ?? "";
    expect(withoutNumbers(lead(own.article))).toMatch(words.lead);
    expect(numbersIn(lead(own.article))).toEqual(numbersIn(lead(english.article)));
  });

  it.each(["certain", "possible"] as const)("a range of days is said to be %s", async (how) => {
    const view = how === "certain" ? "certain=1&t=2011" : "t=2011";
    const { document } = await read(`/${language}/events?${view}`);
    expect(textOf(document.body)).toContain(words[how]);
  });

  it("sides of the world and bounds of figures are not taken for each other", () => {
    const say = wordsIn(language);
    const sides = (["north", "south", "east", "west"] as const).map((side) =>
      say(`numbers.${side}`, { degrees: "" }),
    );
    expect(sides.map((side) => side.replace("°", "").trim())).toEqual(words.sides);
    const number = words.digits[3] ?? "";
    expect([say("numbers.atLeast", { number }), say("numbers.atMost", { number })]).toEqual(
      words.bounds,
    );
  });
});
