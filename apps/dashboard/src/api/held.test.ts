import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { actHeld } from "./held";

let visibilityState: DocumentVisibilityState;
let hears: (() => void)[];
let acts: number;
const act = () => {
  acts += 1;
};

beforeEach(() => {
  vi.useFakeTimers();
  visibilityState = "visible";
  hears = [];
  acts = 0;
  vi.stubGlobal("document", {
    get visibilityState() {
      return visibilityState;
    },
    addEventListener: (_: string, hear: () => void) => hears.push(hear),
    removeEventListener: (_: string, hear: () => void) => {
      hears = hears.filter((each) => each !== hear);
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function hide(): void {
  visibilityState = "hidden";
  for (const hear of [...hears]) hear();
}

it("an act is held for ten seconds, and done once", () => {
  const stop = actHeld(act);
  vi.advanceTimersByTime(9_999);
  expect(acts).toBe(0);
  vi.advanceTimersByTime(1);
  hide();
  expect(acts).toBe(1);
  expect(stop()).toBe(false);
});

it("an act that was stopped is never done", () => {
  const stop = actHeld(act);
  expect(stop()).toBe(true);
  vi.advanceTimersByTime(60_000);
  hide();
  expect(acts).toBe(0);
});

it("an act is done at once when its page is hidden, and not again", () => {
  const stop = actHeld(act);
  hide();
  expect(acts).toBe(1);
  expect(stop()).toBe(false);
  vi.advanceTimersByTime(60_000);
  expect(acts).toBe(1);
});
