import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "../kernel/errors";
import { MakePromise } from "./customer-promise";
import type { PromiseStatus } from "./kinds";
import { afterAct, afterUndo, changeOf, dueTime, type PromiseState, remindTime } from "./promise-life";

const minute = 60_000;
const start = Date.UTC(2026, 10, 23, 9);
const at = (minutes: number) => new Date(start + minutes * minute);

const time = fc.integer({ min: 0, max: 120 }).map(at);
const who = fc.constantFrom("maria", "jonas", null);
const act = fc.oneof(
  fc.record({ kind: fc.constantFrom("keep" as const, "break" as const, "withdraw" as const), at: time }),
  fc.record({ kind: fc.constant("handOver" as const), at: time, memberId: who }),
  fc.record({ kind: fc.constant("move" as const), at: time, dueAt: time }),
);
/** What several people send, in the order in which the server takes it; some sent twice. */
const script = fc.array(
  fc.oneof(
    fc.record({ by: fc.constantFrom("maria", "jonas", "manager"), act, isSentTwice: fc.boolean() }),
    fc.constant("undo" as const),
  ),
  { maxLength: 25 },
);

/** The model: a log of what held, from which the state is read anew each time. */
class Model {
  readonly log: PromiseState[] = [{ status: "open", memberId: "maria", dueAt: at(60) }];
  get now(): PromiseState {
    const last = this.log.at(-1);
    if (!last) throw new Error("the log has a first entry");
    return last;
  }
  /** Whether the act is refused. */
  take(each: typeof act extends fc.Arbitrary<infer One> ? One : never): boolean {
    const ends = { keep: ["kept", "late"], break: ["broken"], withdraw: ["withdrawn"] } as const;
    const { status, memberId, dueAt } = this.now;
    if (each.kind === "handOver" || each.kind === "move") {
      if (status !== "open") return false;
      const next = each.kind === "handOver" ? { memberId: each.memberId, dueAt } : { memberId, dueAt: each.dueAt };
      const isSame = next.memberId === memberId && next.dueAt.getTime() === dueAt.getTime();
      if (each.kind === "move" && !isSame && each.at.getTime() > dueAt.getTime()) return false;
      if (!isSame) this.log.push({ status, ...next });
      return true;
    }
    const ended: readonly PromiseStatus[] = ends[each.kind];
    if (ended.includes(status)) return true;
    if (status !== "open") return false;
    const isLate = each.kind === "keep" && each.at.getTime() > dueAt.getTime();
    const next = each.kind === "keep" ? (isLate ? "late" : "kept") : each.kind === "break" ? "broken" : "withdrawn";
    this.log.push({ status: next, memberId, dueAt });
    return true;
  }
}

describe("the life of a customer promise", () => {
  it("agrees with a model, whoever does what in which order, and whatever is sent twice", () => {
    fc.assert(
      fc.property(script, (all) => {
        const model = new Model();
        let steps: readonly PromiseState[] = [...model.log];
        for (const each of all) {
          const state = steps.at(-1) ?? model.now;
          if (each === "undo") {
            const undone = afterUndo(steps);
            expect(undone).toEqual(model.log.at(-2) ?? { ...model.now, status: "withdrawn" });
            if (model.log.length === 1) continue;
            model.log.pop();
            steps = steps.slice(0, -1);
            continue;
          }
          for (let sent = 0; sent < (each.isSentTwice ? 2 : 1); sent += 1) {
            const known = steps.at(-1) ?? state;
            const isTaken = model.take(each.act);
            if (!isTaken) expect(() => afterAct(known, each.act)).toThrow(DomainError);
            else {
              const next = afterAct(known, each.act);
              expect(next).toEqual(model.now);
              if (next !== known) steps = [...steps, next];
            }
          }
          expect(steps).toEqual(model.log);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is kept until its due time, and late after it", () => {
    const open: PromiseState = { status: "open", memberId: "maria", dueAt: at(60) };
    expect(afterAct(open, { kind: "keep", at: at(60) }).status).toBe("kept");
    expect(afterAct(open, { kind: "keep", at: new Date(at(60).getTime() + 1) }).status).toBe("late");
  });

  it("names each change", () => {
    const open: PromiseState = { status: "open", memberId: "maria", dueAt: at(60) };
    expect(changeOf(open, { ...open, status: "late" })).toBe("kept");
    expect(changeOf({ ...open, status: "broken" }, open)).toBe("reopened");
    expect(changeOf(open, { ...open, memberId: null })).toBe("handedOver");
    expect(changeOf(open, { ...open, dueAt: at(90) })).toBe("moved");
    expect(changeOf(open, { ...open, status: "withdrawn" })).toBe("withdrawn");
  });

  it("reminds before the due time and not at once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600_000 }), (minutes) => {
        const remind = remindTime(at(0), at(minutes)).getTime();
        expect(remind).toBeGreaterThan(start);
        expect(remind).toBeLessThan(at(minutes).getTime());
        expect(at(minutes).getTime() - remind).toBeLessThanOrEqual(30 * minute);
      }),
    );
  });
});

describe("the due time of a promise", () => {
  const zone = "Europe/Berlin";
  const due = (dueAt: string | null, inMinutes: number | null = null, now = "2026-03-28T10:00:00Z") =>
    dueTime({ dueAt, inMinutes }, new Date(now), zone).toISOString();
  const refusal = (reason: string) =>
    expect.objectContaining({ code: "BAD_REQUEST", detail: { fields: { dueAt: reason } } });

  it("is a local time, or some minutes later also while a clock goes back", () => {
    expect(due("2026-03-28T18:00")).toBe("2026-03-28T17:00:00.000Z");
    expect(due(null, 10, "2026-10-25T01:05:00Z")).toBe("2026-10-25T01:15:00.000Z");
  });

  it("is refused at its field when it is over, too far ahead, or in the hour that the clock skips", () => {
    expect(() => due("2026-03-28T10:59")).toThrow(refusal("timeOver"));
    expect(() => due("2026-03-28T11:00")).toThrow(refusal("timeOver"));
    expect(() => due("2027-03-30T11:00")).toThrow(refusal("tooFarAhead"));
    expect(() => due("2026-03-29T02:30")).toThrow(refusal("skippedTime"));
  });
});

describe("a promise that is made", () => {
  const id = "0193c1c4-0000-7000-8000-000000000001";
  const given = { id, locationId: id, kind: "call", customer: "Mr Okafor", inMinutes: 10 };
  const faults = (more: object) =>
    MakePromise.safeParse({ ...given, ...more }).error?.issues.map(
      ({ path, message }) => `${path.join(".")} ${message}`,
    );

  it("needs somebody to whom, and one due time", () => {
    expect(faults({})).toBeUndefined();
    expect(faults({ customer: " " })).toEqual(["customer promiseToWhom"]);
    expect(faults({ customer: "", place: "Table 7" })).toBeUndefined();
    expect(faults({ inMinutes: null })).toEqual(["dueAt required"]);
    expect(faults({ dueAt: "2026-11-23T10:00" })).toEqual(["dueAt required"]);
    expect(faults({ inMinutes: 0 })).toEqual(["inMinutes invalid"]);
  });

  it("says what it is when its kind does not, in 140 characters of one line", () => {
    expect(faults({ kind: "other" })).toEqual(["words required"]);
    expect(faults({ kind: "other", words: "x".repeat(140) })).toBeUndefined();
    expect(faults({ words: "x".repeat(141) })).toEqual(["words tooLong"]);
    expect(faults({ words: "two\nlines" })).toEqual(["words oneLine"]);
  });
});
