import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "../kernel/errors";
import { type MomentStatus, MomentStatuses } from "./moment";
import { advance, isMissed, lateReport, nextStatuses, stepTime } from "./moment-life";

const status = fc.constantFrom(...MomentStatuses);

describe("the status of a moment", () => {
  it("is final after declined, delivered or cancelled", () => {
    fc.assert(
      fc.property(fc.constantFrom<MomentStatus>("declined", "delivered", "cancelled"), status, (end, next) => {
        if (end === next) expect(advance(end, next).changed).toBe(false);
        else expect(() => advance(end, next)).toThrow(DomainError);
      }),
    );
  });

  it("never returns to an earlier status, whatever the sequence of steps", () => {
    fc.assert(
      fc.property(fc.array(status, { maxLength: 20 }), (steps) => {
        const been = new Set<MomentStatus>(["offered"]);
        let at: MomentStatus = "offered";
        for (const next of steps) {
          if (!nextStatuses[at].includes(next)) continue;
          at = advance(at, next).status;
          expect(been.has(at)).toBe(false);
          been.add(at);
        }
      }),
    );
  });

  it("changes once when the same step is sent twice", () => {
    fc.assert(
      fc.property(status, (same) => {
        expect(advance(same, same)).toEqual({ status: same, changed: false });
      }),
    );
  });

  it("can change from missed to delivered", () => {
    expect(advance("missed", "delivered")).toEqual({ status: "delivered", changed: true });
  });

  it("is named in the conflict when a step comes too late", () => {
    expect(() => advance("cancelled", "delivered")).toThrow(
      expect.objectContaining({ code: "CONFLICT", detail: { values: { status: "cancelled" } } }),
    );
  });

  it("is missed one hour after the due time, and not a minute before", () => {
    const dueAt = new Date("2026-11-23T10:00:00Z");
    expect(isMissed({ status: "accepted", dueAt }, new Date("2026-11-23T10:59:59Z"))).toBe(false);
    expect(isMissed({ status: "accepted", dueAt }, new Date("2026-11-23T11:00:00Z"))).toBe(true);
    expect(isMissed({ status: "delivered", dueAt }, new Date("2026-11-24T11:00:00Z"))).toBe(false);
  });

  it("may be reported with a time in the past, not in the future", () => {
    const now = new Date("2026-11-23T10:00:00Z");
    expect(stepTime("2026-11-23T09:30:00.000Z", now)).toEqual(new Date("2026-11-23T09:30:00Z"));
    expect(stepTime("2026-11-24T09:30:00.000Z", now)).toEqual(now);
    expect(stepTime(undefined, now)).toEqual(now);
  });

  it("may be reported for 31 days, and not a minute longer", () => {
    const now = new Date("2026-11-23T10:00:00Z");
    expect(stepTime("2026-10-23T10:00:00.000Z", now)).toEqual(new Date("2026-10-23T10:00:00Z"));
    expect(() => stepTime("2026-10-23T09:59:00.000Z", now)).toThrow(expect.objectContaining({ reason: "tooLongAgo" }));
  });

  it("is marked as reported late from a quarter of an hour on", () => {
    const now = new Date("2026-11-23T10:00:00Z");
    expect(lateReport(new Date("2026-11-23T09:45:00Z"), now)).toBeNull();
    expect(lateReport(new Date("2026-11-23T09:44:59Z"), now)).toEqual(now);
    expect(lateReport(now, now)).toBeNull();
  });
});
