import { describe, expect, it } from "vitest";
import { numbersFrom } from "@/tests/support/seeded-numbers";
import { EARLIEST, LATEST } from "./columns";
import { DayLists } from "./day-lists";
import { DayRows } from "./day-rows";

const SPAN = 40;
const ROWS = 7;

/** Events of a day and of more, open at either end and at both, each in some rows. */
function randomRows(pick: (below: number) => number, events: number) {
  const first = Int32Array.from({ length: events }, () =>
    pick(8) === 0 ? EARLIEST : pick(SPAN) - SPAN / 2,
  );
  const last = first.map((day) =>
    pick(8) === 0 ? LATEST : (day === EARLIEST ? 0 : day) + (pick(2) === 0 ? 0 : pick(15)),
  );
  const dayRows = new DayRows({ first, last });
  dayRows.take(ROWS);
  const rows: number[][] = Array.from({ length: ROWS }, () => []);
  for (let event = 0; event < events; event++) {
    for (const [row, members] of rows.entries()) {
      if (pick(3) > 0 || row === ROWS - 1) continue;
      dayRows.add(event, row);
      members.push(event);
    }
  }
  const dayLists = new DayLists({ first, last });
  for (const members of rows) {
    for (const event of members) dayLists.add(event);
    dayLists.endList();
  }
  return { first, last, dayRows, dayLists, rows };
}

/** A range of days, open at an end now and then. */
function randomDays(pick: (below: number) => number) {
  const first = pick(6) === 0 ? EARLIEST : pick(SPAN) - SPAN / 2;
  const last = pick(6) === 0 ? LATEST : (first === EARLIEST ? 0 : first) + pick(20);
  return { first, last };
}

describe("Events in rows", () => {
  it.each(Array.from({ length: 60 }, (_, round) => round))(
    "are counted as they are one by one, whatever the range (%i)",
    (round) => {
      const pick = numbersFrom(round);
      const { first, last, dayRows, dayLists, rows } = randomRows(
        pick,
        round < 3 ? round : 1 + pick(3000),
      );
      for (let range = 0; range < 20; range++) {
        const days = randomDays(pick);
        const countOf = (isCounted: (begins: number, ends: number) => boolean) =>
          rows.map(
            (row) => row.filter((event) => isCounted(first[event] ?? 0, last[event] ?? 0)).length,
          );
        const possible = countOf((begins, ends) => ends >= days.first && begins <= days.last);
        const within = countOf((begins, ends) => begins >= days.first && ends <= days.last);
        const anyOf = (counts: number[]) => counts.filter((count) => count > 0).length;
        expect([...dayRows.countPossible(days)]).toEqual(possible);
        expect([...dayRows.countWithin(days)]).toEqual(within);
        expect(dayLists.countPossible(days)).toBe(anyOf(possible));
        expect(dayLists.countWithin(days)).toBe(anyOf(within));
      }
    },
  );
});
