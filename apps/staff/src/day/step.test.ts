import type { Outputs } from "@spots/api/trpc/root";
import { expect, test } from "vitest";
import { alikeMoments } from "./alike-moments";
import { dayWith, idOf, type Step, subjectOf, tasksWith, wordsOf } from "./step";

type Mine = Outputs["moment"]["mine"];
const location = { id: "harbour", name: "Harbour", timeZone: "Europe/London" };
const at = new Date("2026-11-28T10:00:00Z");

const moment = (id: string): Mine["open"][number] => ({
  id,
  status: "offered",
  dueAt: at,
  deliveredAt: null,
  whereExactly: "",
  customer: "",
  description: "",
  improvised: false,
  reaction: null,
  member: { id: "maria", name: "Maria" },
  duty: null,
  location,
  spotId: null,
  name: id,
  briefing: null,
  spotVersion: null,
  isBriefed: false,
  check: null,
  file: null,
});
const day: Mine = {
  open: [moment("hat"), moment("cup")],
  toTake: [moment("free")],
  late: [],
  done: [],
  locations: [location],
  spots: [],
  proposals: [],
  timesTasks: false,
  toRead: [],
};
const accept: Step = { kind: "accept", input: { business: "b", momentId: "hat", stepId: "1" } };
const deliver: Step = {
  kind: "deliver",
  input: { business: "b", momentId: "hat", stepId: "2", reaction: "pleased", note: "" },
};
const log: Step = {
  kind: "improvise",
  input: { business: "b", id: "new", locationId: "harbour", description: "A cake", reaction: "delighted" },
};

/** Takes steps at noon. */
const taken = (...steps: Step[]) => steps.map((step) => ({ step, at: new Date("2026-11-28T12:00:00Z") }));

test("moments that a list would show alike are one row with their number, in the order of the first", () => {
  const [hat, cup] = [moment("hat"), moment("cup")];
  const later = { ...hat, id: "later", dueAt: new Date("2026-11-28T11:00:00Z") };
  const atChair = { ...hat, id: "chair", whereExactly: "Chair 2" };
  const groups = alikeMoments([hat, cup, { ...hat, id: "hat-2" }, later, atChair, { ...hat, id: "hat-3" }]);
  expect(groups.map(({ first, count }) => [first.id, count])).toEqual([
    ["hat", 3],
    ["cup", 1],
    ["later", 1],
    ["chair", 1],
  ]);
});

test("pending steps are shown at once: accepted, then delivered with its reaction", () => {
  expect(dayWith(day, taken(accept)).open.map(({ status }) => status)).toEqual(["accepted", "offered"]);
  const after = dayWith(day, taken(accept, deliver));
  expect(after.open.map(({ id }) => id)).toEqual(["cup"]);
  expect(after.done.map(({ id, reaction }) => [id, reaction])).toEqual([["hat", "pleased"]]);
});

test("a moment that nobody has taken is the member's own as soon as they accept or deliver it", () => {
  const took = dayWith(day, taken({ ...accept, input: { ...accept.input, momentId: "free" } }));
  expect(took.open.map(({ id, status }) => [id, status])).toContainEqual(["free", "accepted"]);
  expect(took.toTake).toEqual([]);
  const gave = dayWith(day, taken({ ...deliver, input: { ...deliver.input, momentId: "free" } }));
  expect([gave.toTake, gave.done.map(({ id }) => id)]).toEqual([[], ["free"]]);
});

test("a delivered moment shows that it went wrong at once, and its reaction before after an undo", () => {
  const input = { business: "b", momentId: "hat", stepId: "3", reaction: "wentWrong", note: "Cold." } as const;
  const wrong: Step = { kind: "correct", input };
  expect(dayWith(day, taken(deliver, wrong)).done).toMatchObject([{ reaction: "wentWrong", note: "Cold." }]);
  const undo: Step = { kind: "undo", input: { business: "b", momentId: "hat", stepId: "4", undoes: "3" } };
  expect(dayWith(day, taken(deliver, wrong, undo)).done).toMatchObject([{ reaction: "pleased" }]);
});

test("pending spontaneous moments are listed once each", () => {
  const after = dayWith(day, taken(log, { ...log, input: { ...log.input, id: "second" } }));
  expect(after.done.map(({ id }) => id)).toEqual(["second", "new"]);
  expect(dayWith(after, taken(log)).done).toHaveLength(2);
});

test("a step of a moment that no longer exists changes nothing", () => {
  expect(dayWith({ ...day, open: [] }, taken(accept, deliver)).done).toEqual([]);
  expect(subjectOf(log)).toBe("new");
});

test("a ticked task is shown as done, and as open after it was unticked", () => {
  const task = { id: "t", text: "Buy bells", dueOn: "2026-12-05", doneAt: null, journey: "Cuts" };
  const set = (isDone: boolean): Step => ({ kind: "task", input: { business: "b", actionId: "t", isDone } });
  const doneAfter = (...steps: Step[]) => tasksWith([task], taken(...steps)).map(({ doneAt }) => doneAt !== null);
  expect(doneAfter(set(true))).toEqual([true]);
  expect(doneAfter(set(true), set(false))).toEqual([false]);
});

test("a read briefing is read on every moment of its version, and no longer asked for", () => {
  const hat = { ...moment("hat"), spotId: "spot", spotVersion: 2 };
  const older = { ...moment("older"), spotId: "spot", spotVersion: 1 };
  const asked = {
    spotId: "spot",
    version: 2,
    check: null,
    file: null,
    name: "Hat",
    what: "",
    why: "",
    how: "",
    stop: "",
    cues: [],
  };
  const read: Step = { kind: "brief", input: { business: "b", spotId: "spot", version: 2, tries: 0 } };
  const after = dayWith({ ...day, open: [hat, older], toRead: [asked] }, [{ step: read, at }]);
  expect(after.open.map(({ id, isBriefed }) => [id, isBriefed])).toEqual([
    ["hat", true],
    ["older", false],
  ]);
  expect(after.toRead).toEqual([]);
});

test("a friend's code waits for no visit, changes no moment, and keeps what was typed", () => {
  const visit = { id: "v", place: "Table 5", startedAt: at.toISOString() };
  const input = { business: "shop", id: "f", code: "abc234", locationId: "harbour", visit, at: at.toISOString() };
  const step: Step = { kind: "visitFriend", input };
  expect([subjectOf(step), idOf(step), wordsOf(step)]).toEqual(["f", "f", "abc234"]);
  expect(dayWith(day, [{ step, at }])).toEqual(day);
});
