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
  const [, momentId, photoId] = /\/api\/photos\/[^/]+\/([^/]+)\/(.+)/.exec(url) ?? [];
  if (photoId !== undefined) {
    if (answers.photo === "cut") throw new TypeError("Failed to fetch");
    const size = init.body instanceof ArrayBuffer ? init.body.byteLength : 0;
    asked.push({
      path: "photo",
      input: { momentId, photoId, size },
      member: new Headers(init.headers).get("x-member"),
    });
    return Response.json({ id: photoId });
  }
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
  mine: {
    open: [],
    toTake: [],
    late: [],
    done: [],
    locations: [],
    spots: [],
    proposals: [],
    timesTasks: false,
    toRead: [],
  },
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
  for (const step of [accept, deliver, log]) await before.queueStep(step, "The hat check", tell);
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
  for (const step of [accept, deliver, log]) await app.queueStep(step, "The hat check", () => undefined);
  await vi.waitFor(() => expect(asked.map(({ path }) => path)).toContain("moment.improvise"));
  expect(asked.map(({ path }) => path)).not.toContain("moment.deliver");
});

it("a refused step is kept with its reason until the member decides", async () => {
  answers = { "moment.deliver": { status: 409, code: "CONFLICT", reason: "momentMovedOn" } };
  const app = await openApp();
  const { told, tell } = outcomes();
  const place = await app.queueStep(deliver, "The hat check", tell);
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
  await maria.queueStep(log, "A cake", tell);
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
  await app.queueStep(log, "A cake", tell);
  await vi.waitFor(() => expect(told).toEqual(["waits"]));
  expect(app.current()).toMatchObject({ isSignedOut: true, steps: [{ name: "A cake" }] });
});

it("a step that was not sent is taken back, one that may have arrived is not", async () => {
  answers = { "moment.improvise": "cut" };
  const app = await openApp();
  const { told, tell } = outcomes();
  const tried = await app.queueStep(log, "A cake", tell);
  await vi.waitFor(() => expect(told).toEqual(["waits"]));
  expect(await app.takeBack(tried)).toBe(false);
  expect(app.current().steps).toHaveLength(1);
});

it.each([3, -3, 30])("the time of a delivery is corrected when the phone's clock is %d hours behind", async (hours) => {
  serverClock = Date.now() + hours * 3_600_000;
  const app = await openApp();
  await app.queueStep(accept, "The hat check", () => undefined);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  await app.queueStep(deliver, "The hat check", () => undefined);
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
  await app.queueStep(log, "A cake", tell);
  await vi.waitFor(() => expect(told).toEqual(["waits"]));
  expect(app.current()).toMatchObject({ isFull: true, steps: [{ name: "A cake" }] });
  answers = {};
  await app.sendSteps();
  expect(asked.map(({ path }) => path)).toEqual(["moment.improvise"]);
  expect(app.current().isFull).toBe(false);
});

const photo: Step = { kind: "photo", input: { business: "copper-comb", momentId: "hat", photoId: "p1" } };
const bytes = () => new Uint8Array([1, 2, 3]).buffer;

it("a photo survives a restart without a network, is sent once after its delivery, and leaves the phone", async () => {
  answers = { "moment.deliver": "cut", photo: "cut" };
  const before = await openApp();
  const { told, tell } = outcomes();
  await before.queueStep(deliver, "The hat check", () => undefined);
  await before.queueStep(photo, "The hat check", tell, bytes());
  await vi.waitFor(() => expect(told).toContain("waits"));
  answers = {};
  const after = await openApp();
  await after.sendSteps();
  await after.sendSteps();
  expect(asked.map(({ path }) => path)).toEqual(["moment.deliver", "photo"]);
  expect(asked[1]).toMatchObject({ input: { momentId: "hat", photoId: "p1", size: 3 }, member: "m-maria" });
  await after.dropSent(after.current().steps.map(({ place }) => place));
  const { readPhoto } = await import("./database");
  expect([after.current().steps, await readPhoto("p1")]).toEqual([[], undefined]);
});

it("a photo that a full device cannot store is sent from the page, and its delivery is stored", async () => {
  answers = { "moment.deliver": "cut", photo: "cut" };
  const app = await openApp();
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value, key) {
    if (value instanceof ArrayBuffer) throw new DOMException("full", "QuotaExceededError");
    return put.call(this, value, key);
  });
  const { told, tell } = outcomes();
  const place = await app.queueStep(deliver, "The hat check", () => undefined);
  await app.queueStep(photo, "The hat check", tell, bytes());
  await vi.waitFor(() => expect(told).toContain("waits"));
  expect([place > 0, app.current().isFull]).toEqual([true, true]);
  answers = {};
  await app.sendSteps();
  // While steps are being sent already, the call returns at once.
  await vi.waitFor(() =>
    expect(asked.map(({ path, input }) => [path, input.size])).toEqual([
      ["moment.deliver", undefined],
      ["photo", 3],
    ]),
  );
});

it("an unsent photo goes with the delivery that is undone", async () => {
  answers = { "moment.deliver": "cut", photo: "cut" };
  const app = await openApp();
  const { told, tell } = outcomes();
  await app.queueStep(deliver, "The hat check", () => undefined);
  await app.queueStep(photo, "The hat check", tell, bytes());
  await vi.waitFor(() => expect(told).toContain("waits"));
  await app.dropPhotos("hat");
  expect(app.current().steps.map(({ step }) => step.kind)).toEqual(["deliver"]);
});

it("what yesterday's build has stored is there for a build with other stores, and is sent", async () => {
  const { memberId, owner, business } = day;
  const stored = { business, owner, memberId, step: accept, name: "The hat check", takenAt: Date.now() };
  await new Promise<void>((done) => {
    const opening = indexedDB.open("my-day", 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore("step", { keyPath: "place", autoIncrement: true });
      opening.result.createObjectStore("day");
    };
    opening.onsuccess = () => {
      const writing = opening.result.transaction("step", "readwrite");
      writing
        .objectStore("step")
        .add({ ...stored, clockBehindMs: 0, state: "waiting", told: null, build: "yesterday" });
      writing.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  });
  const app = await openApp();
  expect(app.current().steps).toMatchObject([{ name: "The hat check", build: "yesterday" }]);
  await app.sendSteps();
  expect(asked.map(({ path }) => path)).toEqual(["moment.accept"]);
});

it("three days without a network: each delivery arrives with the time at which it was tapped", async () => {
  const now = Date.now();
  const clock = vi.spyOn(Date, "now");
  answers = { "moment.accept": "accept", "moment.deliver": "cut", "moment.improvise": "cut" };
  const app = await openApp();
  await app.queueStep(accept, "The hat check", () => undefined);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  const { told, tell } = outcomes();
  clock.mockReturnValue(now + 86_400_000);
  await app.queueStep(deliver, "The hat check", tell);
  await vi.waitFor(() => expect(told).toContain("waits"));
  clock.mockReturnValue(now + 2 * 86_400_000);
  await app.queueStep(log, "A cake", () => undefined);
  clock.mockReturnValue(now + 3 * 86_400_000);
  const cut = asked.length;
  answers = {};
  const after = await openApp();
  await after.sendSteps();
  const days = asked
    .slice(cut)
    .map(({ input }) => Math.round((Date.parse(String(input.deliveredAt)) - now) / 86_400_000));
  expect(days).toEqual([1, 2]);
});

it("a refused delivery that is logged as a spontaneous moment keeps its time, its place and its visit", async () => {
  const refused = { status: 409, code: "CONFLICT", reason: "momentMovedOn" };
  answers = { "moment.deliver": refused };
  const location = { id: "hillside", name: "Hillside", timeZone: "Europe/London" };
  // What these tests read of a moment.
  const hat = { id: "hat", location, spotId: "spot" } as Day["mine"]["open"][number];
  const app = await openApp({ ...day, mine: { ...day.mine, open: [hat] } });
  const taken = Date.parse("2026-11-28T10:00:00Z");
  vi.spyOn(Date, "now").mockReturnValueOnce(taken);
  const { told, tell } = outcomes();
  const place = await app.queueStep(deliver, "The hat check", tell);
  await vi.waitFor(() => expect(told).toEqual(["refused"]));
  expect(app.current().steps).toMatchObject([{ about: { locationId: "hillside", spotId: "spot" } }]);
  await app.retryStep(place, log);
  await vi.waitFor(() => expect(asked.at(-1)).toMatchObject({ path: "moment.improvise", input: { id: "i1" } }));
  expect(Date.parse(String(asked.at(-1)?.input.deliveredAt)) - taken).toBeLessThan(60_000);
});
