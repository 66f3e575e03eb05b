import { expect, test } from "vitest";
import type { MomentStatus } from "./moment";
import { mayUndo, statusBefore } from "./moment-undo";

const minute = (at: number) => new Date(Date.UTC(2026, 10, 28, 10, at));
const step = (status: MomentStatus, at: number) => ({ id: `${status} ${at}`, status, at: minute(at) });

test("undoing a decline leads back to what the moment was: offered, or accepted", () => {
  expect(statusBefore([step("offered", 0), step("declined", 1)], "declined 1")).toBe("offered");
  expect(statusBefore([step("offered", 0), step("accepted", 1), step("declined", 2)], "declined 2")).toBe("accepted");
});

test("an accept that was undone does not come back with the undo of a later step", () => {
  const steps = [step("offered", 0), step("accepted", 1), step("offered", 2), step("declined", 3)];
  expect(statusBefore(steps, "declined 3")).toBe("offered");
});

test("a delivery is undone to what was before it, also when it happened earlier than it was said", () => {
  expect(statusBefore([step("delivered", 0), step("offered", 1), step("accepted", 2)], "delivered 0")).toBe("accepted");
});

test("a spontaneous moment that is undone is cancelled", () => {
  expect(statusBefore([step("delivered", 0)], "delivered 0")).toBe("cancelled");
});

test("answers can be taken back for ten minutes; what the clock or a manager did cannot", () => {
  expect(mayUndo(step("delivered", 0), minute(10))).toBe(true);
  expect(mayUndo(step("delivered", 0), minute(11))).toBe(false);
  for (const status of ["offered", "missed", "cancelled"] as const)
    expect(mayUndo(step(status, 0), minute(0))).toBe(false);
});
