import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "../kernel/errors";
import {
  creditOf,
  currentStep,
  isWhole,
  outcomeOf,
  type RelayAct,
  type RelayStepState,
  relayDue,
  startedSteps,
  stepsAfter,
  stopOf,
} from "./relay-life";
import { isNotTaken } from "./relay-time";

const minute = 60_000;
const start = Date.UTC(2026, 10, 23, 18);
const at = (minutes: number) => new Date(start + minutes * minute);
const design = (dutyId: string | null, minutes = 10) => ({ dutyId, askedMemberId: null, minutes });
const three = startedSteps([design("kitchen"), design("bar", 4), design("floor", 2)], at(0), { isThere: true });

const who = fc.constantFrom("louis", "ana", "maria");
const number = fc.constantFrom(1, 1, 1, 2, 2, 3, 4);
const time = fc.integer({ min: 0, max: 60 }).map(at);
const isThere = fc.boolean();
const act: fc.Arbitrary<RelayAct> = fc.oneof(
  fc.record({ kind: fc.constant("accept" as const), number, at: time, memberId: who, asAsker: fc.boolean() }),
  fc.record({ kind: fc.constant("refuse" as const), number, at: time, memberId: who, reason: fc.constant("Busy") }),
  fc.record({ kind: fc.constant("finish" as const), number, at: time, memberId: who, asAsker: fc.boolean(), isThere }),
  fc.record({
    ...{ kind: fc.constant("ask" as const), number, at: time, isThere },
    dutyId: fc.constantFrom("kitchen", "bar"),
    askedMemberId: fc.constant(null),
  }),
  fc.record({ kind: fc.constant("release" as const), number, at: time, memberId: who, isThere }),
);
/**
 * What several people send, as the server gets it: each in an order of its own, some twice, some
 * undone.
 */
const script = fc.array(fc.oneof({ weight: 8, arbitrary: fc.tuple(act, fc.boolean()) }, fc.constant("undo" as const)), {
  minLength: 10,
  maxLength: 60,
});

/** The model: for each step who has it and how it stands, as a table of what each word does. */
class Model {
  readonly of: { state: string; by: string | null; role: string | null }[] = [
    { state: "asked", by: null, role: "kitchen" },
    { state: "waiting", by: null, role: "bar" },
    { state: "waiting", by: null, role: "floor" },
  ];
  /** Whether the act is taken or needless, and not refused. */
  take(each: RelayAct): boolean {
    const step = this.of[each.number - 1];
    if (!step || step.state === "waiting") return false;
    const mine = "memberId" in each && step.by === each.memberId;
    const free = step.state === "asked" || step.state === "refused" || step.state === "nobody";
    const call = (one: typeof step, there: boolean) =>
      Object.assign(one, { state: there ? "asked" : "nobody", by: null });
    switch (each.kind) {
      case "accept":
        if (free && (step.state === "asked" || each.asAsker))
          Object.assign(step, { state: "accepted", by: each.memberId });
        else return !free && mine;
        return true;
      case "refuse":
        if (step.state === "refused") return true;
        if (step.state !== "asked" && !(step.state === "accepted" && mine)) return false;
        Object.assign(step, { state: "refused", by: each.memberId });
        return true;
      case "finish": {
        if (step.state === "done") return mine || each.asAsker;
        if (step.state === "accepted" ? !mine && !each.asAsker : step.state !== "asked" && !each.asAsker) return false;
        Object.assign(step, { state: "done", by: step.state === "accepted" ? step.by : each.memberId });
        const next = this.of[each.number];
        if (next) call(next, each.isThere);
        return true;
      }
      case "ask":
        if (!free) return false;
        if (step.state === "asked" && step.role === each.dutyId) return true;
        call(Object.assign(step, { role: each.dutyId }), each.isThere);
        return true;
      case "release":
        if (step.state === "accepted" && mine) call(step, each.isThere);
        return true;
    }
  }
  get shape() {
    return this.of.map(({ state, by, role }) => [state, by, role]);
  }
}

const shapeOf = (steps: readonly RelayStepState[]) => steps.map((step) => [step.status, step.memberId, step.dutyId]);

describe("the life of a relay", () => {
  it("agrees with a model, whoever does what in which order, and whatever is sent twice or undone", () => {
    let taken = 0;
    fc.assert(
      fc.property(script, (all) => {
        let acts: readonly RelayAct[] = [];
        let log: readonly (readonly RelayStepState[])[] = [three];
        for (const each of all) {
          const before = log.at(-1) ?? three;
          if (each === "undo") {
            acts = acts.slice(0, -1);
            if (log.length > 1) log = log.slice(0, -1);
          } else {
            const [one, isSentTwice] = each;
            const model = new Model();
            for (const known of acts) model.take(known);
            const isTaken = model.take(one);
            if (!isTaken) expect(() => stepsAfter(before, one)).toThrow(DomainError);
            else {
              const next = stepsAfter(before, one);
              if (next !== before) {
                acts = [...acts, one];
                log = [...log, next];
              }
              // A repeated ask to a role where nobody is asks again; everything else is taken once.
              if (isSentTwice && one.kind !== "ask" && one.kind !== "release") expect(stepsAfter(next, one)).toBe(next);
              taken += next === before ? 0 : 1;
            }
            expect(shapeOf(log.at(-1) ?? three)).toEqual(model.shape);
          }
          const steps = log.at(-1) ?? three;
          const current = currentStep(steps);
          const place = current === null ? steps.length : steps.indexOf(current);
          expect(steps.slice(0, place).every(({ status, memberId }) => status === "done" && memberId !== null)).toBe(
            true,
          );
          expect(steps.slice(place + 1).every(({ status }) => status === "waiting")).toBe(true);
          const credit = creditOf("maria", steps);
          expect(new Set(credit).size).toBe(credit.length);
        }
      }),
      { numRuns: 600 },
    );
    expect(taken).toBeGreaterThan(500);
  });

  it("is accepted by one of several who tap at the same time, in any order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(["louis", "ana", "maria", "jonas"], { minLength: 2 }), (order) => {
        let steps = three;
        let refused = 0;
        for (const memberId of order) {
          try {
            steps = stepsAfter(steps, { kind: "accept", number: 1, at: at(1), memberId, asAsker: false });
          } catch (error) {
            expect(error).toMatchObject({ code: "CONFLICT", reason: "relayTaken" });
            refused += 1;
          }
        }
        expect(steps[0]?.memberId).toBe(order[0]);
        expect(refused).toBe(order.length - 1);
      }),
    );
  });

  it("asks nobody where nobody is, until it is asked for anew or its asker does it", () => {
    const empty = startedSteps([design("kitchen"), design("bar")], at(0), { isThere: false });
    expect(empty[0]?.status).toBe("nobody");
    const accept = { kind: "accept", number: 1, at: at(1), memberId: "louis", asAsker: false } as const;
    expect(() => stepsAfter(empty, accept)).toThrow("relayNobody");
    expect(stepsAfter(empty, { ...accept, asAsker: true })[0]?.status).toBe("accepted");
    const anew = stepsAfter(empty, {
      ...{ kind: "ask", number: 1, at: at(3), dutyId: null, askedMemberId: "ana", isThere: true },
    });
    expect(anew[0]).toMatchObject({ status: "asked", dutyId: null, askedMemberId: "ana", dueAt: at(13) });
    const gone = stepsAfter(anew, { kind: "release", number: 1, at: at(4), memberId: "ana", isThere: true });
    expect(gone[0]?.status).toBe("nobody");
    const own = stepsAfter(anew, { kind: "accept", number: 1, at: at(4), memberId: "maria", asAsker: true });
    expect(stepsAfter(own, { kind: "release", number: 1, at: at(5), memberId: "ana", isThere: true })).toBe(own);
  });

  it("tells that nobody has taken a step after half of its time", () => {
    const [first] = three;
    if (!first) throw new Error("it has a step");
    expect(isNotTaken(first, at(4.9))).toBe(false);
    expect(isNotTaken(first, at(5))).toBe(true);
    expect(isNotTaken({ ...first, status: "accepted" }, at(9))).toBe(false);
  });

  it("is in time when everything was done within the minutes of all steps", () => {
    expect(relayDue(three, at(0))).toEqual(at(16));
    const done = { status: "done" } as const;
    const end = { momentStatus: "delivered", dueAt: at(16), deliveredAt: at(16), steps: [done, done] } as const;
    expect(outcomeOf(end, at(20))).toBe("inTime");
    expect(outcomeOf({ ...end, deliveredAt: at(17) }, at(20))).toBe("late");
    expect(outcomeOf({ ...end, steps: [done, { status: "accepted" }] }, at(20))).toBe("inTime");
    expect(outcomeOf({ ...end, steps: [{ status: "accepted" }, { status: "waiting" }] }, at(20))).toBe("cut");
    expect(outcomeOf({ ...end, momentStatus: "declined", deliveredAt: null }, at(20))).toBe("stopped");
    expect(outcomeOf({ ...end, momentStatus: "accepted", deliveredAt: null }, at(16))).toBeNull();
    expect(outcomeOf({ ...end, momentStatus: "accepted", deliveredAt: null }, at(17))).toBe("overdue");
    expect(outcomeOf({ ...end, momentStatus: "cancelled", deliveredAt: null }, at(17))).toBeNull();
    expect(isWhole([])).toBe(true);
  });

  it("says why it stands at a step", () => {
    expect((["nobody", "asked", "refused", "accepted"] as const).map((status) => stopOf({ status }))).toEqual([
      ...["nobody", "notTaken", "refused", "notDone"],
    ]);
  });

  it("shares the credit between all who did a step, each once", () => {
    const step = (status: RelayStepState["status"], memberId: string) => ({ status, memberId });
    const steps = [step("done", "louis"), step("done", "maria"), step("refused", "ana"), step("accepted", "louis")];
    expect(creditOf("maria", steps)).toEqual(["maria", "louis"]);
  });
});
