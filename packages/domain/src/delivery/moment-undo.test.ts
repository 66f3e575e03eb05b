import { expect, test } from "vitest";
import type { MomentStatus } from "./moment";
import { mayUndo, statusBefore } from "./moment-undo";

const minute = (at: number) => new Date(Date.UTC(2026, 10, 28, 10, at));
const step = (status: MomentStatus, at: number) => ({ id: `${status} ${at}`, status, at: minute(at) });

test("undoing a decline restores the status before it: offered or accepted", () => {
  expect(statusBefore([step("offered", 0), step("declined", 1)], "declined 1")).toBe("offered");
  expect(statusBefore([step("offered", 0), step("accepted", 1), step("declined", 2)], "declined 2")).toBe("accepted");
});

test("undoing a later step does not restore an accept that was undone", () => {
  const steps = [step("offered", 0), step("accepted", 1), step("offered", 2), step("declined", 3)];
  expect(statusBefore(steps, "declined 3")).toBe("offered");
});

test("undoing a delivery restores the status before it, also when its time is earlier than the previous step's", () => {
  expect(statusBefore([step("delivered", 0), step("offered", 1), step("accepted", 2)], "delivered 0")).toBe("accepted");
});

test("undoing a spontaneous moment cancels it", () => {
  expect(statusBefore([step("delivered", 0)], "delivered 0")).toBe("cancelled");
});

test("a member's report can be undone for ten minutes; a step of the worker or a manager cannot", () => {
  expect(mayUndo(step("delivered", 0), minute(10))).toBe(true);
  expect(mayUndo(step("delivered", 0), minute(11))).toBe(false);
  for (const status of ["offered", "missed", "cancelled"] as const)
    expect(mayUndo(step(status, 0), minute(0))).toBe(false);
});
