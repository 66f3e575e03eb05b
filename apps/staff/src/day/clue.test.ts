import { describe, expect, it } from "vitest";
import { type Chip, type Clues, cluesWith, suggestedHere } from "./clue";
import type { ClueStep } from "./clue-step";
import { dayWith, type Mine } from "./step";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 12, minute));
const visit = { id: "v", place: "Table 7", startedAt: at(0).toISOString() };
const taken = (step: ClueStep, minute = 1) => ({ step, at: at(minute) });
const caught = (id: string, words: string, more = {}): ClueStep => ({
  kind: "catchClue",
  input: { business: "shop", id, locationId: "here", kind: "occasion", words, consent: true, visit, ...more },
});
const named = (clueId: string) => ({ business: "shop", clueId });
const step = (clueId: string) => ({ ...named(clueId), stepId: `s ${clueId}` });
const acted: ClueStep = {
  kind: "actClue",
  input: { ...step("a"), momentId: "m", spotId: "candle" },
  at: { locationId: "here", place: "Table 7", name: "The sparkler" },
};
const spot = {
  id: "candle",
  name: "The sparkler",
  stop: "",
  hasRelay: false,
  reason: { field: "cue", text: "birthday" } as const,
  acted: 0,
  refused: 0,
};
const chips: readonly Chip[] = [
  { kind: "occasion", text: "", concept: "birthday", spots: [spot], doubt: null },
  { kind: null, text: "They look at the cakes", concept: null, spots: [], doubt: null },
];
const nameOf = (concept: string) => (concept === "birthday" ? "Birthday" : concept);

describe("the clues on a phone without a network", () => {
  it("are those that were noted, newest first, and each once", () => {
    const steps = [taken(caught("a", "son turns nine")), taken(caught("b", "in a hurry"), 2)];
    expect(cluesWith(undefined, steps).map(({ id }) => id)).toEqual(["b", "a"]);
    const told = { clues: cluesWith(undefined, steps), places: [] } as unknown as Clues;
    expect(cluesWith(told, steps).map(({ id }) => id)).toEqual(["b", "a"]);
  });

  it("end when they are wrong, deleted or withdrawn, and with their visit unless they are kept", () => {
    const both = [
      taken(caught("a", "son turns nine")),
      taken(caught("b", "kept", { keepUntil: at(60).toISOString() })),
    ];
    const after = (last: Parameters<typeof cluesWith>[1][number]) =>
      cluesWith(undefined, [...both, last]).map(({ id }) => id);
    expect(after(taken({ kind: "rejectClue", input: step("a") }))).toEqual(["b"]);
    expect(after(taken({ kind: "eraseClue", input: named("b") }))).toEqual(["a"]);
    expect(after(taken({ kind: "withdrawClue", input: { business: "shop", visitId: "v" } }))).toEqual([]);
    const end = { kind: "visitEnd", input: { business: "shop", visitId: "v", endedAt: at(9).toISOString() } } as const;
    expect(after({ step: end, at: at(9) })).toEqual(["b"]);
  });

  it("become a moment that is accepted, until the server's day has it", () => {
    expect(cluesWith(undefined, [taken(caught("a", "son turns nine")), taken(acted)])).toMatchObject([
      { status: "acted", spot: { name: "The sparkler" } },
    ]);
    const mine = {
      open: [],
      toTake: [],
      late: [],
      done: [],
      locations: [{ id: "here", name: "Here", timeZone: "UTC" }],
    };
    const day = dayWith(mine as unknown as Mine, [taken(acted)]);
    expect(day.open).toMatchObject([{ id: "m", status: "accepted", name: "The sparkler", whereExactly: "Table 7" }]);
    expect(dayWith(day, [taken(acted)]).open).toHaveLength(1);
  });

  it("are suggested for by the words of the chips, in any case", () => {
    expect(suggestedHere("Birthday", chips, nameOf).spots).toEqual([spot]);
    expect(suggestedHere("her birthday is today", chips, nameOf).spots).toEqual([spot]);
    expect(suggestedHere("they look at the cakes", chips, nameOf).spots).toEqual([]);
    expect(suggestedHere("nothing known", chips, nameOf).spots).toEqual([]);
  });
});
