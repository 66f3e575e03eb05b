import { describe, expect, it } from "vitest";
import type { Asked } from "./spot-results";
import { type ReadRow, selectWords, type WordCountRow, wordFigures } from "./word-figures";

const group: Asked["group"] = { locationIds: null, channelIds: null };
const days = { from: "2026-11-01", until: "2026-11-29" };
const asked: Asked = { group, days, compared: { group, days }, weeks: [], minimumN: 5 };
const selection = (answers: number, isShown = true) => ({
  rows: [{ locationId: "a", channelId: "b", day: "2026-11-02", answers }] satisfies ReadRow[],
  leftOut: 0,
  isShown,
});
const count = (side: number, kind: WordCountRow["kind"], key: string, hits: number): WordCountRow => ({
  side,
  kind,
  key,
  form: kind === "word" ? key : "",
  hits,
});

describe("the figures of customers' words", () => {
  it("are shares with their Wilson interval, and the most frequent theme comes first", () => {
    const counts = [count(0, "theme", "price", 3), count(0, "theme", "waiting", 12), count(0, "tone", "negative", 12)];
    const { themes, tones, n } = wordFigures(counts, { now: selection(40), before: selection(0) }, asked);
    expect(n).toBe(40);
    expect(themes.slice(0, 2).map(({ key, hits }) => [key, hits])).toEqual([
      ["waiting", 12],
      ["price", 3],
    ]);
    expect(tones.find(({ key }) => key === "negative")?.estimate).toMatchObject({ value: 0.3, n: 40 });
    expect(tones.every(({ change }) => change === null)).toBe(true);
  });

  it("change only where it stands after the correction for all figures of the page", () => {
    const counts = [count(0, "theme", "waiting", 60), count(1, "theme", "waiting", 10), count(0, "theme", "price", 12)];
    const shown = { now: selection(100), before: selection(100) };
    const { themes } = wordFigures([...counts, count(1, "theme", "price", 8)], shown, asked);
    const verdictOf = (key: string) => themes.find((theme) => theme.key === key)?.change?.verdict;
    expect([verdictOf("waiting"), verdictOf("price")]).toEqual(["likely-real", "could-be-chance"]);
  });

  it("of words are shares of the drawn answers, and the others of all answers", () => {
    const counts = [count(0, "theme", "waiting", 12), count(0, "word", "wallpaper", 9)];
    const none = { now: selection(40), before: selection(0) };
    const { n, drawn, themes, words } = wordFigures(counts, none, asked, { now: selection(10), before: selection(0) });
    expect([n, drawn]).toEqual([40, 10]);
    expect(themes[0]?.estimate).toMatchObject({ value: 0.3, n: 40 });
    expect(words[0]?.estimate).toMatchObject({ value: 0.9, n: 10 });
    const withheld = { now: selection(4, false), before: selection(0) };
    expect(wordFigures(counts, none, asked, withheld).words).toEqual([]);
  });

  it("of a spot are withheld when few answers of the same days and channel do not mention it", () => {
    const shownBeside = (whole: number, of = group) =>
      selectWords(selection(whole).rows, { ...asked, group: of }, selection(40).rows).now.isShown;
    // No other answer: the figures of all answers are the spot's, and tell nothing more.
    expect([40, 41, 44, 45, 90].map((whole) => shownBeside(whole))).toEqual([true, false, false, true, true]);
    expect([40, 41, 44, 45, 90].map((whole) => shownBeside(whole, { locationIds: null, channelIds: ["b"] }))).toEqual([
      ...[true, false, false, true, true],
    ]);
  });

  it("of a spot leave out a channel where the others beside it are few", () => {
    const of = (channelId: string, answers: number): ReadRow => ({
      ...{ locationId: "a", channelId, day: "2026-11-02", answers },
    });
    const rows = [of("door", 40), of("table", 12)];
    const select = (channelIds: readonly string[] | null) =>
      selectWords(rows, { ...asked, group: { locationIds: null, channelIds } }, [of("door", 20), of("table", 9)]).now;
    // With both, the words of the three others at the table would be all minus these of the spot.
    expect(select(null)).toMatchObject({ isShown: true, leftOut: 9, rows: [{ channelId: "door", answers: 20 }] });
    expect(select(["door"])).toMatchObject({ isShown: true, leftOut: 0 });
    expect(select(["table"])).toMatchObject({ isShown: false });
  });

  it("are withheld with their counts and words where the selection is", () => {
    const counts = [count(0, "theme", "waiting", 12), count(0, "word", "wallpaper", 9)];
    const { themes, words } = wordFigures(counts, { now: selection(40, false), before: selection(40) }, asked);
    expect(themes.every(({ estimate, hits }) => estimate.kind === "hidden" && hits === null)).toBe(true);
    expect(words).toEqual([]);
  });
});
