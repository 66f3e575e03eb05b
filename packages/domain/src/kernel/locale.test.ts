import { describe, expect, it } from "vitest";
import type { Locale } from "./locale";
import { acceptedLocale, localeThere, pickLocale } from "./locales";

describe("the locale of dates, times and numbers", () => {
  it.each([
    ["en", "en-GB,en-US;q=0.9,en;q=0.8", "en-GB"],
    ["en", "en-US,en;q=0.9", "en-US"],
    ["en", "en;q=0.9,en-AU;q=0.5", "en-AU"],
    ["en", "de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7", "en-DE"],
    ["de", "de-AT,de;q=0.9", "de-AT"],
    ["de", "en-US,de-CH;q=0.5", "de-CH"],
    ["en", "en-Latn-gb", "en-GB"],
    ["en", "en", null],
    ["en", "en-XX", null],
    ["de", "*", null],
    ["de", null, null],
  ] as const)("in %s for a browser that asks for %s is %s", (language: Locale, accepted, locale) => {
    expect(acceptedLocale(language, accepted)).toBe(locale);
  });

  it.each([
    ["en", "Europe/London", "en-GB"],
    ["en", "America/New_York", "en-US"],
    ["en", "Europe/Berlin", "en-DE"],
    ["de", "Europe/Vienna", "de-AT"],
    ["de", "America/New_York", "de-DE"],
    ["en", undefined, "en-GB"],
  ] as const)("in %s in the time zone %s is %s", (language: Locale, timeZone, locale) => {
    expect(localeThere(language, timeZone)).toBe(locale);
  });

  it("is read from the first 50 of any number of languages", () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => `x${at}-ZZ;q=0.9`).join();
    expect(acceptedLocale("de", `${many(49)},de-AT;q=0.5`)).toBe("de-AT");
    expect(acceptedLocale("de", `${many(5000)},de-AT;q=0.5`)).toBeNull();
    expect(pickLocale(`${many(5000)},en`, "de")).toBe("de");
    expect(pickLocale(`de;q=0.1,${many(5000)}`, "en")).toBe("de");
    expect(pickLocale(`${",".repeat(5000)};q=x;;,de`, "en")).toBe("en");
  });

  it("formats a day and a time as in that region", () => {
    const written = (locale: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" })
        .format(new Date("2026-11-28T14:30:00Z"))
        .replace(/\s/g, " ");
    expect(written(localeThere("en", "Europe/London"))).toBe("28 Nov 2026, 14:30");
    expect(written(localeThere("en", "America/New_York"))).toBe("Nov 28, 2026, 2:30 PM");
    expect(written(localeThere("de", "Europe/Berlin"))).toBe("28.11.2026, 14:30");
  });
});
