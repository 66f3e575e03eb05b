import { expect, test } from "vitest";
import { type Promises, promisesWith, timesFor } from "./promise";
import type { PromiseStep } from "./promise-step";
import type { Mine, Taken } from "./step";

const at = new Date("2026-11-28T10:00:00Z");
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const location = { id: "harbour", name: "Harbour", timeZone: "Europe/Berlin" };
const mine: Mine = {
  ...{ open: [], toTake: [], late: [], done: [], toRead: [], proposals: [], timesTasks: false },
  locations: [location],
  spots: [{ id: "hat", name: "The hat", offAt: [] }],
};
const here = { mine, me: { id: "maria", name: "Maria" } };
const jonas = { id: "jonas", name: "Jonas", locationIds: ["harbour"], onShiftAt: [] };
const told: Promises = { open: [], shift: [], done: [], colleagues: [jonas], shiftEndsAt: null };
const make: PromiseStep = {
  kind: "makePromise",
  input: {
    ...{ business: "b", id: "coat", locationId: "harbour", kind: "call", spotId: "hat" },
    dueAt: "2026-11-28T18:00",
  },
};
const of = { business: "b", promiseId: "coat" };
const taken = (...steps: readonly PromiseStep[]): readonly Taken[] => steps.map((step) => ({ step, at }));

test("a promise made without a network is on the phone's list until the server has it", () => {
  const { open } = promisesWith(told, taken(make), here);
  expect(open).toMatchObject([
    { id: "coat", dueAt: new Date("2026-11-28T17:00:00Z"), spot: { name: "The hat" }, member: { name: "Maria" } },
  ]);
  expect(promisesWith({ ...told, open }, taken(make), here).open).toEqual(open);
  expect(promisesWith(undefined, taken(make), here).open).toHaveLength(1);
});

test("what is done with it moves it between the lists, and an undo takes that back", () => {
  const keep = { kind: "keepPromise", input: { ...of, stepId: "1" } } as const;
  expect(promisesWith(told, taken(make, keep), here)).toMatchObject({ open: [], done: [{ status: "kept" }] });
  const late = promisesWith(told, [...taken(make), { step: keep, at: later(600) }], here);
  expect(late.done).toMatchObject([{ status: "late" }]);
  const undo = { kind: "undoPromise", input: { ...of, stepId: "2", undoes: "1" } } as const;
  expect(promisesWith(told, taken(make, keep, undo), here)).toMatchObject({ open: [{ id: "coat" }], done: [] });
  const give = { kind: "handOverPromise", input: { ...of, stepId: "3", memberId: "jonas" } } as const;
  expect(promisesWith(told, taken(make, give), here)).toMatchObject({
    open: [],
    shift: [{ member: { name: "Jonas" } }],
  });
  const back = { kind: "takePromise", input: { ...of, stepId: "4" } } as const;
  expect(promisesWith(told, taken(make, give, back), here)).toMatchObject({ open: [{ memberId: "maria" }], shift: [] });
});

test("another time is shown at once, in the order of the times, and not after the old time has passed", () => {
  const bring: PromiseStep = {
    kind: "makePromise",
    input: { ...{ business: "b", id: "tea", locationId: "harbour", kind: "bring" }, inMinutes: 30 },
  };
  const move = { kind: "movePromise", input: { ...of, stepId: "1", inMinutes: 10 } } as const;
  const order = (...steps: readonly Taken[]) => promisesWith(told, steps, here).open.map(({ id }) => id);
  expect(order(...taken(make, bring))).toEqual(["tea", "coat"]);
  expect(order(...taken(make, bring, move))).toEqual(["coat", "tea"]);
  const over = { step: move, at: later(24 * 60) };
  expect(promisesWith(told, [...taken(make), over], here).open).toMatchObject([
    { dueAt: new Date("2026-11-28T17:00:00Z") },
  ]);
});

test("the time chips are times still to come", () => {
  const keys = (now: string) => timesFor(new Date(now), "Europe/Berlin").map(({ key, dueAt }) => `${key} ${dueAt}`);
  expect(keys("2026-11-28T10:00:00Z")).toEqual([
    "in10 null",
    "in30 null",
    "today 2026-11-28T18:00",
    "tomorrow 2026-11-29T10:00",
  ]);
  expect(keys("2026-11-28T16:50:00Z")).toEqual(["in10 null", "in30 null", "tomorrow 2026-11-29T10:00"]);
});
