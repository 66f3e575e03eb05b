import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Trades } from "../journey/trades";
import { contrast, inkOn, isReadableAccent } from "./accent";
import { offerSlug, reservedSlugs, slugFrom } from "./offer-slug";
import { Slug } from "./slug";

describe("a slug", () => {
  it("is made from the name, in ASCII letters", () => {
    expect(slugFrom("Bluebird Barbers")).toBe("bluebird-barbers");
    expect(slugFrom("  Blüten & Söhne! ")).toBe("blueten-soehne");
  });

  it.each([
    ["Crème Brûlée", "creme-brulee"],
    ["Señor Taco", "senor-taco"],
    ["Smørrebrød & Æbler", "smorrebrod-aebler"],
    ["Łódź Đorđe", "lodz-dorde"],
    ["Größe ẞ", "groesse-ss"],
    ["Œuvre Þing Straße", "oeuvre-thing-strasse"],
    ["Кафе Пушкин", "kafe-pushkin"],
    ["ﬁne　dining １２", "fine-dining-12"],
  ])("transliterates %s, composed and decomposed alike", (name, slug) => {
    expect(slugFrom(name.normalize("NFC"))).toBe(slug);
    expect(slugFrom(name.normalize("NFD"))).toBe(slug);
  });

  it("is valid for every name, also one without a Latin letter, a short or a reserved one", () => {
    const id = "0199a2b4-0000-7000-8000-0000000c7f3a";
    expect(offerSlug({ name: "寿司", trade: "restaurant", id })).toBe("restaurant-7f3a");
    expect(offerSlug({ name: "Admin", trade: "salon", id })).toBe("admin-salon-7f3a");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.constantFrom(...Trades), (name, trade) => {
        expect(Slug.safeParse(offerSlug({ name, trade, id })).success).toBe(true);
      }),
    );
  });

  it("made from any name is either valid or refused", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (name) => {
        expect(slugFrom(name)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      }),
    );
  });

  it.each([...reservedSlugs].filter((word) => /^[a-z0-9-]{3,}$/.test(word)))(
    "is never the reserved word %s",
    (word) => {
      expect(Slug.safeParse(word).error?.issues[0]?.message).toBe("slugReserved");
    },
  );

  it.each(["-ab", "a--b", "Ab-cd", "ab", "über", "a b c"])("is invalid: %s", (slug) => {
    expect(Slug.safeParse(slug).success).toBe(false);
  });
});

describe("a business's own colour", () => {
  it("has its contrast computed as WCAG defines", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.478, 2);
    expect(inkOn("#f5a623")).toBe("#000000");
  });

  it("is accepted when text on it is readable and it is visible in the light and the dark theme", () => {
    expect(isReadableAccent("#2a6f97")).toBe(true);
    expect(isReadableAccent("#ffffff")).toBe(false);
    expect(isReadableAccent("#0a0a14")).toBe(false);
  });
});
