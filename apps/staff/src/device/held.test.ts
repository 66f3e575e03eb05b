import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Step } from "../day/step";
import type { Day } from "./database";

/** The procedures that the server was asked for, in order. */
let asked: string[];
let visibilityState: DocumentVisibilityState;

async function server(url: string): Promise<Response> {
  asked.push(/\/api\/trpc\/([\w.]+)/.exec(url)?.[1] ?? "");
  const headers = { "content-type": "application/json", date: new Date().toUTCString() };
  return new Response('[{"result":{"data":{"json":null}}}]', { headers });
}

// Guarantee: the queue reads only who is shown and in which business.
const day = {
  ...{ business: "copper-comb", owner: { userId: "u-maria", name: "Maria" }, memberId: "m-maria" },
  mine: { open: [], toTake: [], late: [], done: [] },
} as unknown as Day;
const business = "copper-comb";
const erase: Step = { kind: "eraseClue", input: { business, clueId: "tea" } };
const propose: Step = { kind: "propose", input: { business, id: "p", momentId: "hat", text: "Two towels" } };
const accept: Step = { kind: "accept", input: { business, momentId: "hat", stepId: "s1" } };

/** Web Locks: one work after the other. */
function makeLocks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: <Result>(_name: string, work: () => Promise<Result>): Promise<Result> => {
      const mine = last.then(work);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** Lets everything happen that waits for no timer: the database of the tests answers in turns. */
async function passTurns(): Promise<void> {
  for (let turn = 0; turn < 500; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Expects that the server is asked for these, and for nothing else. */
async function expectAsked(paths: readonly string[]): Promise<void> {
  await passTurns();
  await vi.waitFor(() => expect(asked).toEqual(paths), 5_000);
  await passTurns();
  expect(asked).toEqual(paths);
}

/** Opens the app anew, as after the phone was restarted. */
async function openApp() {
  vi.resetModules();
  const [steps, state] = [await import("./steps"), await import("./state")];
  state.change({ screen: { kind: "day", day } });
  await steps.refreshSteps();
  const hold = (step: Step) => steps.queueStep(step, "", () => undefined, null, true);
  const take = (step: Step) => steps.queueStep(step, "", () => undefined);
  return { ...steps, ...state, hold, take };
}

beforeEach(() => {
  asked = [];
  visibilityState = "visible";
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("fetch", server);
  vi.stubGlobal("navigator", { locks: makeLocks() });
  vi.stubGlobal("document", {
    get visibilityState() {
      return visibilityState;
    },
  });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], shouldAdvanceTime: true });
});
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("a held step is sent ten seconds after it was taken, by itself", async () => {
  const app = await openApp();
  await app.hold(erase);
  await vi.advanceTimersByTimeAsync(8_000);
  await expectAsked([]);
  await vi.advanceTimersByTimeAsync(2_500);
  await expectAsked(["clue.erase"]);
});

it("a held step that is taken back is never sent", async () => {
  const app = await openApp();
  const place = await app.hold(erase);
  await passTurns();
  expect(await app.takeBack(place)).toBe(true);
  await vi.advanceTimersByTimeAsync(30_000);
  await app.sendSteps();
  await expectAsked([]);
});

it("others are sent meanwhile; a later one of the same moment ends the hold, and comes after it", async () => {
  const app = await openApp();
  await app.hold(erase);
  await app.hold(propose);
  await app.take(accept);
  await expectAsked(["proposal.make", "moment.accept"]);
  expect(app.current().steps.filter(({ state }) => state === "waiting")).toMatchObject([{ step: erase }]);
});

it("a held step is sent at once when the page is hidden", async () => {
  const app = await openApp();
  await app.hold(erase);
  await expectAsked([]);
  visibilityState = "hidden";
  void app.sendSteps();
  await expectAsked(["clue.erase"]);
});

it("a held step is sent at once when its person leaves the screen", async () => {
  const app = await openApp();
  await app.hold(propose);
  await expectAsked([]);
  await app.endHolds();
  await expectAsked(["proposal.make"]);
});

it("a hold survives a restart, and ends with its time", async () => {
  const before = await openApp();
  await before.hold(erase);
  const soon = await openApp();
  void soon.sendSteps();
  await expectAsked([]);
  await vi.advanceTimersByTimeAsync(10_500);
  await expectAsked(["clue.erase"]);
});

it("a clock that is set back holds no step longer", async () => {
  const app = await openApp();
  await app.hold(erase);
  await expectAsked([]);
  vi.setSystemTime(Date.now() - 3_600_000);
  void app.sendSteps();
  await expectAsked(["clue.erase"]);
});
