import { de } from "@spots/messages/de";
import { en } from "@spots/messages/en";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { conclusionWords, partOf } from "./conclusion-words";

describe("a conclusion in words", () => {
  const titles = (locale: "en" | "de") => {
    const say = createTranslator({ locale, messages: locale === "en" ? en : de, namespace: "results.conclusion" });
    const signal = { kind: "signal", signal: "run", side: "above", at: "2026-10-05" } as const;
    const found = conclusionWords(signal);
    return "at" in found ? say(found.key, { measure: "NPS", grain: "week", at: "5 Oct" }) : "";
  };

  it("names the measure, the signal and the part of time, in both languages", () => {
    expect(titles("en")).toBe("NPS: eight weeks or more above the average, up to the week of 5 Oct");
    expect(titles("de")).toBe("NPS: acht Wochen oder mehr über dem Durchschnitt, bis zur Woche ab 5 Oct");
  });

  it("says how many parts are missing, at least one", () => {
    expect(conclusionWords({ kind: "waiting", n: 5, needed: 8 })).toEqual({ key: "waiting", count: 3 });
    expect(conclusionWords({ kind: "waiting", n: 8, needed: 8 })).toEqual({ key: "waiting", count: 1 });
  });
});

it("a day belongs to the part that it falls in, its end excluded", () => {
  const parts = [
    { from: "2026-10-05", until: "2026-10-12" },
    { from: "2026-10-12", until: "2026-10-19" },
  ];
  expect(partOf(parts, "2026-10-11")).toBe("2026-10-05");
  expect(partOf(parts, "2026-10-12")).toBe("2026-10-12");
  expect(partOf(parts, "2026-10-19")).toBeNull();
});
