import { describe, expect, it } from "vitest";
import { isDoubtful } from "./certainty";
import { laterTrades, unseenTrades } from "./corpus";
import { compileSpots } from "./matcher";
import { readTrades, scoreOf } from "./scoring";

const spots = [
  { id: "schuhe", name: "Warme Skischuhe", aliases: [], talkLine: "Meine Skischuhe waren warm!", anchor: "der Ofen" },
  { id: "strasse", name: "Die Grüße von der Straße", aliases: [], talkLine: "", anchor: "der Grußkranz" },
];
const countedIn = (text: string) =>
  compileSpots(spots, { locale: "de" })
    .match(text)
    .filter(({ confidence }) => !isDoubtful(confidence))
    .map(({ spotId }) => spotId);

describe("an answer as nobody expects it", () => {
  it.each([
    ["2,000 emoji", "⛷️".repeat(2000)],
    ["emoji joined to one", "👩‍👩‍👧‍👦".repeat(500)],
    ["a word of 2,000 letters", "skischuh".repeat(250)],
    ["Arabic", "كانت الأحذية دافئة في الصباح"],
    ["Hebrew with a mark of direction", "\u200Fהנעליים היו חמות"],
    ["Cyrillic letters that look like Latin ones", "сkisсhuhе"],
    ["marks of quotation only", "„“»«\"'"],
    ["combining marks", "e\u0301\u0301\u0301".repeat(300)],
  ])("finds nothing in %s, and takes no long time", (_, text) => expect(countedIn(text)).toEqual([]));

  it.each([
    ["in capitals", "WARME SKISCHUHE!!!"],
    ["in quotation marks", "»Warme Skischuhe«"],
    ["in single quotation marks", "‚Warme Skischuhe‘"],
    ["between emoji", "⛷️⛷️warme Skischuhe⛷️"],
    ["between Arabic words", "رائع warme Skischuhe رائع"],
    ["with a hyphen", "warme Ski-Schuhe"],
    ["in two words", "warme Ski Schuhe"],
  ])("is recognised %s", (_, text) => expect(countedIn(text)).toEqual(["schuhe"]));

  it.each([
    ["Gruesse von der Strasse"],
    ["GRÜSSE VON DER STRASSE"],
    ["Grüsse von der Straße"],
    ["grusse von der strasse"],
  ])("is recognised with the letters that its keyboard has: %s", (text) =>
    expect(countedIn(text)).toEqual(["strasse"]),
  );
});

describe("spots written in two languages", () => {
  const isForeign = ({ kind }: { readonly kind: string }) => kind === "foreign" || kind === "mixed";
  it.each([
    ["unseenTrades", unseenTrades],
    ["laterTrades", laterTrades],
  ])("are found in the other language as well as in their own: %s", (_, trades) => {
    const heard = readTrades(trades);
    const same = scoreOf(heard.filter((each) => !isForeign(each) && each.kind !== "paraphrase")).counted.f1 ?? 0;
    const other = scoreOf(heard.filter(isForeign)).counted.f1 ?? 0;
    expect(same).toBeGreaterThanOrEqual(0.9);
    expect(other).toBeGreaterThanOrEqual(same - 0.05);
  });

  it("are not found by a word of the other language that looks like one of the answer's", () => {
    const deck = {
      ...{ id: "deck", name: "Blankets upstairs", aliases: [], talkLine: "", anchor: "" },
      translations: { de: { name: "Decken oben" } },
    };
    const found = (text: string) =>
      compileSpots([deck], { locale: "en" })
        .match(text)
        .filter(({ confidence }) => !isDoubtful(confidence));
    expect(found("There was a car on the deck of the ferry")).toEqual([]);
    expect(found("Die Decken oben")).toHaveLength(1);
  });
});
