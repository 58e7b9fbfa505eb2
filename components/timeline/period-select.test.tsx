// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { WordsProvider } from "@/lib/client/words-provider";
import { type DayRange, parseDayRange } from "@/lib/records/day-range";
import { PARSED_CATALOGUES } from "@/lib/words/catalogue";
import type { Language } from "@/lib/words/languages";
import { PeriodSelect } from "./period-select";

afterEach(cleanup);

function daysIn(text: string): DayRange {
  const days = parseDayRange(text);
  if (!days) throw new Error(`"${text}" is no range of days.`);
  return days;
}

const PERIODS = [
  {
    id: "voyage",
    title: { en: "The voyage", ar: "الرحلة" },
    days: daysIn("2011-04-08/2012-02-29"),
  },
  { id: "2013", title: { en: "The quiet year" }, days: daysIn("2012") },
  { id: "since", title: { en: "Since the keepers" }, days: daysIn("2012-04/..") },
];

/** The list of periods for days that are chosen, written as a link has them. */
function open(t: string, { periods = PERIODS, language = "en" as Language } = {}) {
  const chosen = vi.fn();
  render(
    <WordsProvider language={language} catalogue={PARSED_CATALOGUES[language]}>
      <PeriodSelect
        days={t === "" ? undefined : daysIn(t)}
        periods={periods}
        years={[2011, 2012, 2013]}
        onDays={chosen}
      />
    </WordsProvider>,
  );
  const select = screen.getByRole<HTMLSelectElement>("combobox");
  const textsOf = (element: HTMLElement) =>
    within(element)
      .getAllByRole("option")
      .map(({ textContent }) => textContent);
  return {
    chosen,
    shown: () => select.selectedOptions[0]?.textContent,
    texts: () => textsOf(select),
    group: (name: string) => textsOf(screen.getByRole("group", { name })),
    choose: (text: string) => {
      const { value } = screen.getByRole<HTMLOptionElement>("option", { name: text });
      fireEvent.change(select, { target: { value } });
    },
  };
}

describe("The list of periods", () => {
  it("has the periods that the atlas names above the years", () => {
    const { texts, group } = open("");
    expect(texts()[0]).toBe("All of time");
    expect(group("Named periods")).toEqual(["The voyage", "The quiet year", "Since the keepers"]);
    expect(group("Years")).toEqual(["2011", "2012", "2013"]);
  });

  it("is of years alone where the atlas names none", () => {
    expect(open("", { periods: [] }).texts()).toEqual(["All of time", "2011", "2012", "2013"]);
    expect(screen.queryByRole("group")).toBeNull();
  });

  it.each([
    ["The voyage", "2011-04-08/2012-02-29"],
    ["Since the keepers", "2012-04/.."],
    ["2013", "2013"],
  ])("gives the days of %s", (text, days) => {
    const { choose, chosen } = open("1999");
    choose(text);
    expect(chosen.mock.calls).toEqual([[daysIn(days)]]);
  });

  it("gives none for all of time", () => {
    const { choose, chosen } = open("2013");
    choose("All of time");
    expect(chosen.mock.calls).toEqual([[undefined]]);
  });

  it.each([
    ["", "All of time"],
    ["2011-04-08/2012-02-29", "The voyage"],
    ["2012-01/2012-12", "The quiet year"],
    ["2012-04-01/..", "Since the keepers"],
    ["2013", "2013"],
    ["2011-04-08/2012-02-28", "Other days"],
    ["2012-04", "Other days"],
    ["1999", "Other days"],
  ])("shows for the days %j what they are called: %s", (t, text) => {
    expect(open(t).shown()).toBe(text);
  });

  it("is in the language of the page, and in English where a name is not", () => {
    const { group } = open("", { language: "ar" });
    expect(group("مدد مسمّاة")).toEqual(["الرحلة", "The quiet year", "Since the keepers"]);
  });
});
