import { describe, expect, it } from "vitest";
import { ERRORS } from "@/lib/errors";
import { ALL_FIELDS } from "@/lib/query/fields";
import { LONGEST_SEARCH } from "@/lib/text/search-words";
import { EN } from "@/lib/words/catalogue/en";
import { COLLECTIONS } from "./collections";

describe("The page about the data says in English what the API says", () => {
  it.each(ALL_FIELDS)("of the parameter for %s", (name, { meaning }) => {
    const said = EN.data.parameters[name]
      .replace("{words}", String(LONGEST_SEARCH.words))
      .replace(/<\/?code>/g, "`")
      .replace(/<\/?name>/g, "");
    expect(said).toBe(`${meaning}.`);
  });

  it("of collections", () => {
    const described = Object.entries(COLLECTIONS).map(([id, { title, description }]) => [
      id,
      { title, description },
    ]);
    expect(EN.data.collection).toEqual(Object.fromEntries(described));
  });

  it("of errors", () => {
    const titles = Object.entries(ERRORS).map(([code, { title }]) => [code, `${title}.`]);
    expect(EN.data.error).toEqual(Object.fromEntries(titles));
  });
});
