import "fake-indexeddb/auto";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Step } from "../day/step";
import type { Day } from "./database";

type Asked = { readonly path: string; readonly input: Record<string, unknown>; readonly member: string | null };
type Answer = "accept" | "cut" | { readonly status: number; readonly code: string; readonly reason: string };

/** What the server was asked, and what it answers to each procedure; without an entry it accepts. */
let asked: Asked[];
let answers: Record<string, Answer>;
let serverClock: number;

/** A server that answers as the router does. */
async function server(url: string, init: RequestInit): Promise<Response> {
  const path = /\/api\/trpc\/([\w.]+)/.exec(url)?.[1] ?? "";
  const answer = answers[path] ?? "accept";
  if (answer === "cut") throw new TypeError("Failed to fetch");
  const body = JSON.parse(String(init.body)) as { 0: { json: Record<string, unknown> } };
  asked.push({ path, input: body[0].json, member: new Headers(init.headers).get("x-member") });
  const headers = { "content-type": "application/json", date: new Date(serverClock).toUTCString() };
  if (answer === "accept") return new Response('[{"result":{"data":{"json":null}}}]', { headers });
  const { status, code, reason } = answer;
  const refusal = { code, reason, fields: {}, values: {} };
  const error = { message: reason, code: -32000, data: { code, httpStatus: status, refusal, requestId: "r" } };
  return new Response(JSON.stringify([{ error: { json: error } }]), { status, headers });
}

const day: Day = {
  business: "copper-comb",
  owner: { userId: "u-maria", name: "Maria Santos" },
  memberId: "m-maria",
  readAt: 0,
  language: "en",
  me: {
    name: "Copper & Comb",
    timeZone: "Europe/London",
    actions: [],
    seenEvent: "0",
    firstName: "Maria",
    fullName: "Maria Santos",
    role: "staff",
  },
  businesses: [],
  mine: { open: [], toTake: [], late: [], done: [], locations: [], spots: [], proposals: [] },
  said: [],
  tasks: [],
};
const accept: Step = { kind: "accept", input: { business: "copper-comb", momentId: "hat", stepId: "s1" } };
const deliver: Step = {
  kind: "deliver",
  input: { business: "copper-comb", momentId: "hat", stepId: "s2", reaction: "pleased" },
};
const log: Step = {
  kind: "improvise",
  input: { business: "copper-comb", id: "i1", locationId: "l", description: "A cake", reaction: "delighted" },
};

/** Opens the app anew, as after the phone was restarted. */
async function openApp(of: Day = day) {
  vi.resetModules();
  const [steps, state] = [await import("./steps"), await import("./state")];
  state.change({ screen: { kind: "day", day: of } });
  await steps.refreshSteps();
  return { ...steps, ...state };
}

/** Web Locks, shared by the apps that a test opens. */
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

const outcomes = () => {
  const told: string[] = [];
  return { told, tell: ({ kind }: { kind: string }) => void told.push(kind) };
};

beforeEach(() => {
  asked = [];
  answers = {};
  serverClock = Date.now();
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("fetch", server);
  vi.stubGlobal("navigator", { locks: makeLocks() });
  // The retries of one test must not run in the next.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
});
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it("steps taken without a network survive a restart, and are sent once and in order", async () => {
  answers = { "moment.accept": "cut", "moment.deliver": "cut", "moment.improvise": "cut" };
  const before = await openApp();
  const { told, tell } = outcomes();
  for (const step of [accept, deliver, log]) await before.takeStep(step, "The hat check", tell);
  await vi.waitFor(() => expect(told).toContain("waits"));
  answers = {};
  const after = await openApp();
  expect(after.current().steps.map(({ step }) => step.kind)).toEqual(["accept", "deliver", "improvise"]);
  await after.sendSteps();
  await after.sendSteps();
  expect(asked.map(({ path }) => path)).toEqual(["moment.accept", "moment.deliver", "moment.improvise"]);
  expect(new Set(asked.map(({ member }) => member))).toEqual(new Set(["m-maria"]));
});

it("a step on which the server cannot decide holds back only those of the same moment", async () => {
  answers = { "moment.accept": { status: 503, code: "UNAVAILABLE", reason: "unavailable" } };
  const app = await openApp();
  for (const step of [accept, deliver, log]) await app.takeStep(step, "The hat check", () => undefined);
  await vi.waitFor(() => expect(asked.map(({ path }) => path)).toContain("moment.improvise"));
  expect(asked.map(({ path }) => path)).not.toContain("moment.deliver");
});

it("a refused step is kept with its reason until the member decides", async () => {
  answers = { "moment.deliver": { status: 409, code: "CONFLICT", reason: "momentMovedOn" } };
  const app = await openApp();
  const { told, tell } = outcomes();
  const place = await app.takeStep(deliver, "The hat check", tell);
  await vi.waitFor(() => expect(told).toEqual(["refused"]));
  const again = await openApp();
  expect(again.current().steps).toMatchObject([{ place, state: "refused", told: { reason: "momentMovedOn" } }]);
  await again.dropStep(place);
  expect(again.current().steps).toEqual([]);
});

it("a step of one person is not sent while another person's day is shown", async () => {
  answers = { "moment.improvise": "cut" };
  const maria = await openApp();
  const { told, tell } = outcomes();
  await maria.takeStep(log, "A cake", tell);
  await vi.waitFor(() => expect(told).toEqual(["waits"]));
  answers = {};
  const jonas = await openApp({ ...day, owner: { userId: "u-jonas", name: "Jonas" }, memberId: "m-jonas" });
  await jonas.sendSteps();
  expect(jonas.current().steps).toEqual([]);
  expect(asked).toEqual([]);
});

it("an ended session keeps the steps", async () => {
  answers = { "moment.improvise": { status: 401, code: "UNAUTHENTICATED", reason: "signInFirst" } };
  const app = await openApp();
  const { told, tell } = outcomes();
  await app.takeStep(log, "A cake", tell);
  await vi.waitFor(() => expect(told).toEqual(["waits"]));
  expect(app.current()).toMatchObject({ isSignedOut: true, steps: [{ name: "A cake" }] });
});

it("a step that was not sent is taken back, one that may have arrived is not", async () => {
  answers = { "moment.improvise": "cut" };
  const app = await openApp();
  const { told, tell } = outcomes();
  const tried = await app.takeStep(log, "A cake", tell);
  await vi.waitFor(() => expect(told).toEqual(["waits"]));
  expect(await app.takeBack(tried)).toBe(false);
  expect(app.current().steps).toHaveLength(1);
});

it("the time of a delivery is corrected when the phone's clock is wrong", async () => {
  serverClock = Date.now() + 3 * 3_600_000;
  const app = await openApp();
  await app.takeStep(accept, "The hat check", () => undefined);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  await app.takeStep(deliver, "The hat check", () => undefined);
  await vi.waitFor(() => expect(asked.map(({ path }) => path)).toContain("moment.deliver"));
  const sent = Date.parse(String(asked.find(({ path }) => path === "moment.deliver")?.input.deliveredAt));
  expect(Math.abs(sent - serverClock)).toBeLessThan(60_000);
});

it("a step that cannot be stored on a full device is sent from the page, and said to be only there", async () => {
  answers = { "moment.improvise": "cut" };
  const app = await openApp();
  vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const { told, tell } = outcomes();
  await app.takeStep(log, "A cake", tell);
  await vi.waitFor(() => expect(told).toEqual(["waits"]));
  expect(app.current()).toMatchObject({ isFull: true, steps: [{ name: "A cake" }] });
  answers = {};
  await app.sendSteps();
  expect(asked.map(({ path }) => path)).toEqual(["moment.improvise"]);
  expect(app.current().isFull).toBe(false);
});
