import { describe, expect, it } from "vitest";
import { Identifier, Label, OwnWords } from "./identifier";

describe("Identifier", () => {
  it.each(["a", "camp-2", "0", "a-b-c"])("takes %j", (id) => {
    expect(Identifier.safeParse(id).success).toBe(true);
  });

  it.each(["", "Camp", "a_b", "a b", "-a", "a-", "a--b", "café", "پ", "a/b", "a\n"])(
    "refuses %j",
    (id) => {
      expect(Identifier.safeParse(id).success).toBe(false);
    },
  );
});

describe("OwnWords", () => {
  it.each(["x", "two words", "می‌شود", "🌊", "line\nbreak"])("takes %j", (text) => {
    expect(OwnWords.safeParse(text).success).toBe(true);
  });

  it.each(["", " ", " x", "x\n", "\u00a0x"])("refuses %j", (text) => {
    expect(OwnWords.safeParse(text).success).toBe(false);
  });
});

describe("Label", () => {
  it("needs English and takes Arabic and Persian, no other language", () => {
    expect(Label.safeParse({ en: "Camp" }).success).toBe(true);
    expect(Label.safeParse({ en: "Camp", ar: "مخيم", fa: "اردوگاه" }).success).toBe(true);
    expect(Label.safeParse({ fa: "اردوگاه" }).success).toBe(false);
    expect(Label.safeParse({ en: "Camp", de: "Lager" }).success).toBe(false);
  });
});
