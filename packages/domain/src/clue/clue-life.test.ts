import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "../kernel/errors";
import { afterClueAct, type ClueAct, type ClueState, keptUntil } from "./clue-life";

const minute = 60_000;
const start = Date.UTC(2026, 10, 23, 9);
const at = (minutes: number) => new Date(start + minutes * minute);
const open: ClueState = { status: "open", momentId: null, endedAt: null, hasWords: true };

const time = fc.integer({ min: 0, max: 120 }).map(at);
const act: fc.Arbitrary<ClueAct> = fc.oneof(
  fc.record({ kind: fc.constant("act" as const), at: time, momentId: fc.constantFrom("m1", "m2") }),
  fc.record({ kind: fc.constantFrom("reject" as const, "over" as const, "erase" as const), at: time }),
);

/** The states after each act that is taken; refused acts change nothing. */
function run(acts: readonly ClueAct[]): readonly ClueState[] {
  const states: ClueState[] = [open];
  for (const each of acts) {
    const state = states.at(-1) ?? open;
    try {
      states.push(afterClueAct(state, each));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return states;
}

describe("the life of a clue", () => {
  it("keeps words only while it is open or acted on, and never again after they are erased", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const states = run(acts);
        for (const [index, { status, hasWords, endedAt, momentId }] of states.entries()) {
          if (hasWords) expect(["open", "acted"]).toContain(status);
          if (hasWords) expect(states.slice(0, index).every((each) => each.hasWords)).toBe(true);
          expect(status === "open").toBe(endedAt === null);
          if (status === "acted") expect(momentId).not.toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });

  it("stays wrong or erased whatever happens then", () => {
    fc.assert(
      fc.property(
        fc.array(act),
        fc.constantFrom("reject" as const, "erase" as const),
        fc.array(act),
        (before, kind, after) => {
          const acts = [...before, { kind, at: at(60) }];
          const { status } = run(acts).at(-1) ?? open;
          expect(["wrong", "erased"]).toContain(status);
          expect(run([...acts, ...after]).at(-1)?.status).toBe(status);
        },
      ),
    );
  });

  it("is the same when each act is sent twice", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        expect(run(acts.flatMap((each) => [each, each])).at(-1)).toEqual(run(acts).at(-1));
      }),
    );
  });

  it("has one moment at most", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        expect(new Set(run(acts).flatMap(({ momentId }) => momentId ?? [])).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("becomes acted by what a phone did before its end and reports later, and not by what was done after it", () => {
    const over = afterClueAct(open, { kind: "over", at: at(30) });
    expect(over).toMatchObject({ status: "expired", hasWords: false });
    expect(afterClueAct(over, { kind: "act", at: at(29), momentId: "m1" })).toMatchObject({ status: "acted" });
    expect(() => afterClueAct(over, { kind: "act", at: at(30), momentId: "m1" })).toThrow("clueEnded");
    expect(() =>
      afterClueAct(run([{ kind: "reject", at: at(1) }]).at(-1) ?? open, { kind: "act", at: at(0), momentId: "m1" }),
    ).toThrow("clueEnded");
  });
});

describe("how long a clue is kept", () => {
  const iso = (minutes: number) => at(minutes).toISOString();
  const refusal = (reason: string) =>
    expect.objectContaining({ code: "BAD_REQUEST", detail: { fields: { keepUntil: reason } } });

  it("is until the visit ends, or as long as the customer agreed", () => {
    expect(keptUntil({ keepUntil: null, consentUntil: null }, at(0))).toBeNull();
    expect(keptUntil({ keepUntil: null, consentUntil: iso(60) }, at(0))).toBeNull();
    expect(keptUntil({ keepUntil: iso(60), consentUntil: iso(60) }, at(0))).toEqual(at(60));
  });

  it("is refused beyond the consent, in the past and after 30 days", () => {
    const kept = (keepUntil: string, consentUntil: string | null) => () =>
      keptUntil({ keepUntil, consentUntil }, at(0));
    expect(kept(iso(60), null)).toThrow(refusal("outlivesConsent"));
    expect(kept(iso(61), iso(60))).toThrow(refusal("outlivesConsent"));
    expect(kept(iso(0), iso(60))).toThrow(refusal("timeOver"));
    expect(kept(iso(31 * 1440), iso(32 * 1440))).toThrow(refusal("keptTooLong"));
  });

  it("never exceeds the consent", () => {
    fc.assert(
      fc.property(time, fc.option(time), (keep, consent) => {
        const asked = { keepUntil: keep.toISOString(), consentUntil: consent?.toISOString() ?? null };
        try {
          const until = keptUntil(asked, at(0));
          expect(consent !== null && until !== null && until <= consent).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
    );
  });
});
