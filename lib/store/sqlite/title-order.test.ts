import { expect, it } from "vitest";
import { orderTitles } from "./title-order";

function sortIn(language: string, titles: readonly string[]): string[] {
  const orderOf = orderTitles(
    titles.map((title) => ({ title })),
    language,
  );
  return titles.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

it("sorts as readers of the language do", () => {
  expect(sortIn("fa", ["تهران", "پاریس", "بغداد", "یزد", "گرگان", "کربلا"])).toEqual([
    "بغداد",
    "پاریس",
    "تهران",
    "کربلا",
    "گرگان",
    "یزد",
  ]);
  expect(sortIn("sv", ["Örebro", "Zinkgruvan", "Arboga"])).toEqual([
    "Arboga",
    "Zinkgruvan",
    "Örebro",
  ]);
  expect(sortIn("en", ["Örebro", "Zinkgruvan", "Arboga"])).toEqual([
    "Arboga",
    "Örebro",
    "Zinkgruvan",
  ]);
});

it("sorts numbers by what they count, and leaves letter case and accents to the order of the file", () => {
  expect(sortIn("en", ["Camp 10", "Camp 2", "Camp 1"])).toEqual(["Camp 1", "Camp 2", "Camp 10"]);
  const orderOf = orderTitles([{ title: "Église" }, { title: "eglise" }, { title: "Alma" }], "fr");
  expect(orderOf("Église")).toBe(orderOf("eglise"));
  expect(orderOf("Alma") < orderOf("eglise")).toBe(true);
});

it("has a place for each of very many titles", () => {
  const titles = Array.from({ length: 12_000 }, (_, index) => `Event ${index}`);
  expect(sortIn("en", titles.toReversed())).toEqual(titles);
});
