import { describe, expect, it } from "vitest";
import { finalTrades, heldOutTrades, testTrades, tuneTrades } from "./corpus";
import { readTrades, reliabilityOf, scoreOf } from "./scoring";

const sets = [
  ["tuned on", readTrades(tuneTrades)],
  ["never tuned on", readTrades(heldOutTrades)],
] as const;
const alarming = ["near_miss", "none", "hearsay", "wish", "negated", "empty", "spam"];

describe.each(sets)("the answers that the matcher was %s", (_, heard) => {
  const home = heard.filter(({ kind }) => kind !== "foreign" && kind !== "mixed");
  const sharing = home.filter(({ kind }) => kind !== "paraphrase");
  const of = (locale: "en" | "de") => scoreOf(sharing.filter((answer) => answer.locale === locale)).counted;

  it("are many, in both languages, with every kind of answer", () => {
    expect(heard.length).toBeGreaterThanOrEqual(300);
    expect(new Set(heard.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(13);
  });

  it("are counted without a person with an F1 of at least 0.90 in English and in German", () => {
    expect(of("en").f1).toBeGreaterThanOrEqual(0.9);
    expect(of("de").f1).toBeGreaterThanOrEqual(0.9);
  });

  it("need at most 15 decisions per 100 answers", () => {
    expect(scoreOf(home).decisionsPer100).toBeLessThanOrEqual(15);
  });

  it("are wrongly counted in at most 8 % of those without a mention", () => {
    expect(scoreOf(home.filter(({ kind }) => alarming.includes(kind))).falseAlarms).toBeLessThanOrEqual(0.08);
  });

  it("have an F1 within 5 points when the spots are in the other language", () => {
    const foreign = scoreOf(heard.filter(({ kind }) => kind === "foreign")).counted;
    expect(foreign.f1).toBeGreaterThanOrEqual((scoreOf(sharing).counted.f1 ?? 1) - 0.05);
  });

  it("are right about as often as their confidence says", () => {
    for (const { n, confidence, meant } of reliabilityOf(home))
      if (n >= 20) expect(Math.abs((confidence ?? 0) - (meant ?? 0))).toBeLessThanOrEqual(0.2);
  });
});

const alone = [
  ["written for two more trades", finalTrades, 0.9],
  ["written as customers write", testTrades, 0.92],
] as const;

describe.each(alone)("the answers that were %s, and not tuned on", (_, trades, least) => {
  const heard = readTrades(trades);
  const sharing = heard.filter(({ kind }) => kind !== "paraphrase");
  const isForeign = ({ kind }: { kind: string }) => kind === "foreign" || kind === "mixed";
  const home = sharing.filter((answer) => !isForeign(answer));

  it("are counted without a person with the F1 that was reached", () => {
    for (const locale of ["en", "de"])
      expect(scoreOf(home.filter((answer) => answer.locale === locale)).counted.f1).toBeGreaterThanOrEqual(least);
  });

  it("need at most 15 decisions per 100 answers", () => {
    expect(scoreOf(heard).decisionsPer100).toBeLessThanOrEqual(15);
  });

  it("are wrongly counted in at most 8 % of those without a mention", () => {
    const nothing = home.filter(({ judged }) => !judged.some(({ isMeant }) => isMeant));
    expect(scoreOf(nothing).falseAlarms).toBeLessThanOrEqual(0.08);
  });

  it("have an F1 within 5 points when the spots are in the other language", () => {
    const least = (scoreOf(home).counted.f1 ?? 1) - 0.05;
    expect(scoreOf(heard.filter(isForeign)).counted.f1).toBeGreaterThanOrEqual(least);
  });
});
