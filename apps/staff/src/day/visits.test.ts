import { describe, expect, it } from "vitest";
import type { Step, Taken } from "./step";
import { briefedFor, codeIn, isOfVisit, restsUntil, visitsWith } from "./visits";

const business = "shop";
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 12, minute));
const start = (id: string, place: string, minute: number): Taken => ({
  step: { kind: "visit", input: { business, id, locationId: "here", place, startedAt: at(minute).toISOString() } },
  at: at(minute),
});
const deliver = (visit: string): Taken => {
  const named = { id: visit, place: "", startedAt: at(0).toISOString() };
  const input = { business, momentId: "m", stepId: "s", reaction: "pleased" as const, visit: named };
  return { step: { kind: "deliver", input } satisfies Step, at: at(1) };
};
const told = (id: string, place: string, isMine: boolean) => ({
  ...{ id, place, isMine, startedAt: at(0), moments: 2, address: null, lastMomentAt: at(0), leftInPeace: null },
  customer: { name: "", occasion: "" },
});
const served = (...open: ReturnType<typeof told>[]) => [{ locationId: "here", open, places: [], minutesBetween: 10 }];

describe("the visits on a phone", () => {
  it("are those of the server with the steps that it does not know yet", () => {
    const codes = [{ id: "b", code: "code", address: "https://x/c/code", locationId: "here", usedAt: 1 }];
    const shown = visitsWith(served(told("a", "Table 1", false)), codes, [start("b", "Table 5", 1), deliver("b")]);
    expect(shown).toMatchObject([
      { id: "b", place: "Table 5", isMine: true, moments: 1, address: "https://x/c/code" },
      { id: "a", moments: 2 },
    ]);
  });

  it("rest for the minutes between after a moment, also one that the server does not know yet", () => {
    const [visit] = visitsWith(served(told("a", "Table 1", true)), [], [deliver("a")]);
    expect(visit?.lastMomentAt).toEqual(at(1));
    expect(visit && restsUntil(visit, at(4), 10)).toEqual(at(11));
    expect(visit && restsUntil(visit, at(11), 10)).toBeNull();
    expect(visit && restsUntil(visit, at(4), 0)).toBeNull();
  });

  it("are as before when a start or an end is undone, also one that the server knows", () => {
    const undo = (visitId: string, what: "start" | "end"): Taken => ({
      step: { kind: "visitUndo", input: { business, visitId, undo: what } },
      at: at(3),
    });
    const end = { kind: "visitEnd", input: { business, visitId: "a", endedAt: at(2).toISOString() } } as const;
    const ids = (...of: Parameters<typeof visitsWith>) => visitsWith(...of).map(({ id }) => id);
    const there = served(told("a", "Table 1", true));
    expect(ids(there, [], [start("b", "Table 1", 1)])).toEqual(["b"]);
    expect(ids(there, [], [start("b", "Table 1", 1), undo("b", "start")])).toEqual(["a"]);
    expect(ids(served(told("b", "Table 1", true)), [], [undo("b", "start")])).toEqual([]);
    expect(ids(there, [], [{ step: end, at: at(2) }])).toEqual([]);
    expect(ids(there, [], [{ step: end, at: at(2) }, undo("a", "end")])).toEqual(["a"]);
  });

  it("are left in peace, and no longer, as this phone says last", () => {
    const leave = (isLeft: boolean, minute: number): Taken => ({
      step: { kind: "visitLeave", input: { business, visitId: "a", isLeft, at: at(minute).toISOString() } },
      at: at(minute),
    });
    const there = served(told("a", "Table 1", true));
    expect(visitsWith(there, [], [leave(true, 2)])[0]?.leftInPeace).toEqual({ at: at(2), by: null });
    expect(visitsWith(there, [], [leave(true, 2), leave(false, 3)])[0]?.leftInPeace).toBeNull();
  });

  it("have the name and the occasion that this phone noted last, and none after the next customer came", () => {
    const describes = (name: string, minute: number): Taken => ({
      step: { kind: "visitDescribe", input: { business, visitId: "a", name, occasion: "birthday", consent: true } },
      at: at(minute),
    });
    const there = served(told("a", "Table 1", true));
    const customer = { name: "Anna", occasion: "birthday" };
    expect(visitsWith(there, [], [describes("Ana", 1), describes("Anna", 2)])[0]?.customer).toEqual(customer);
    const next = visitsWith(there, [], [describes("Anna", 1), start("b", "Table 1", 2)]);
    expect(next).toMatchObject([{ id: "b", customer: { name: "", occasion: "" } }]);
    const words = { what: "Greet {name}", why: "", how: "", cues: ["{occasion}"] };
    const neutral = { name: "the customer", occasion: "the occasion" };
    expect(briefedFor(words, customer, neutral)).toMatchObject({ what: "Greet Anna", cues: ["Birthday"] });
    expect(briefedFor(words, null, neutral)).toMatchObject({ what: "Greet the customer", cues: ["The occasion"] });
  });

  it("are one at a place, and one of the member without a place", () => {
    const steps = [start("b", "table  1", 1), start("c", "", 2), start("d", "", 3)];
    const shown = visitsWith(served(told("a", "Table 1", false), told("e", "", false)), [], steps);
    expect(shown.map(({ id }) => id)).toEqual(["d", "b", "e"]);
  });

  it("end with the customer, and count a start that the server knows already once", () => {
    const end: Taken = { step: { kind: "visitEnd", input: { business, visitId: "a", endedAt: "" } }, at: at(2) };
    expect(visitsWith(served(told("a", "", true)), [], [start("a", "", 0)])).toHaveLength(1);
    expect(visitsWith(served(told("a", "", true)), [], [end])).toEqual([]);
  });

  it("have the moments at their place, and those without a place", () => {
    const visit = { locationId: "here", place: "Table 5" };
    expect(isOfVisit(visit, { locationId: "here", whereExactly: "" })).toBe(true);
    expect(isOfVisit(visit, { locationId: "here", whereExactly: "table 5" })).toBe(true);
    expect(isOfVisit(visit, { locationId: "here", whereExactly: "Table 6" })).toBe(false);
    expect(isOfVisit(visit, { locationId: "there", whereExactly: "" })).toBe(false);
  });
});

describe("the code of a card", () => {
  it("is read from its address or alone, and from nothing else", () => {
    const code = "abcdefghijklmnopqrst-_";
    expect(codeIn(` https://feedback.example/c/${code} `)).toBe(code);
    // As it is printed on the card.
    expect(codeIn(`feedback.example:3001/c/${code}`)).toBe(code);
    expect(codeIn(code)).toBe(code);
    for (const other of [
      "",
      "abc",
      `${code}x`,
      `https://x.example/f/${code}`,
      `x /c/${code}`,
      `${"x".repeat(9999)}/c/${code}`,
    ])
      expect(codeIn(other)).toBeNull();
  });
});
