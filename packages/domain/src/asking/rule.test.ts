import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isQuiet } from "../notification/quiet-hours";
import { type AskedPerson, type AskingRule, type DueAsking, dayMs, decide, nextLook } from "./rule";
import { defaultRule } from "./rule-defaults";

const noon = new Date("2026-11-23T12:00:00Z");
const asking: DueAsking = {
  purpose: "answer",
  kind: "first",
  isAnswered: false,
  isAgreed: true,
  expiresAt: new Date(noon.getTime() + 14 * dayMs),
  timeZone: "Europe/Berlin",
};
const nobody: AskedPerson = { stopped: null, sent: [] };
const by = (more: Partial<Parameters<typeof decide>[1]> = {}) => ({
  ...{ person: nobody, rule: defaultRule, isOpen: true, now: noon },
  ...more,
});
const ago = (days: number) => new Date(noon.getTime() - days * dayMs);

describe("an asking whose time has come", () => {
  it("is sent to somebody who was not asked lately", () => {
    expect(decide(asking, by())).toEqual({ act: "send" });
    const sent = [{ at: ago(30), purpose: "answer", kind: "first" }] as const;
    expect(decide(asking, by({ person: { stopped: null, sent } }))).toEqual({ act: "send" });
  });

  it("is not sent to somebody who was asked within the days of the rule", () => {
    const sent = [{ at: ago(29), purpose: "answer", kind: "first" }] as const;
    expect(decide(asking, by({ person: { stopped: null, sent } }))).toEqual({ act: "skip", reason: "tooSoon" });
    // Another purpose is limited by the total alone.
    const followUp = { ...asking, purpose: "followUp" } as const;
    expect(decide(followUp, by({ person: { stopped: null, sent } }))).toEqual({ act: "send" });
  });

  it("waits for the end of the quiet hours by the customer's clock", () => {
    const now = new Date("2026-11-23T19:30:00Z");
    const until = new Date("2026-11-24T07:00:00Z");
    expect(decide(asking, by({ now }))).toEqual({ act: "wait", until });
    expect(decide({ ...asking, timeZone: "America/New_York" }, by({ now }))).toEqual({ act: "send" });
  });

  it("ends when the person stopped, the form closed or its time is over, and says why", () => {
    const stopped = (reason: AskedPerson["stopped"]) => by({ person: { stopped: reason, sent: [] } });
    expect(decide(asking, stopped("unsubscribed"))).toEqual({ act: "skip", reason: "unsubscribed" });
    expect(decide({ ...asking, kind: "reminder" }, stopped("bounced"))).toEqual({ act: "end", status: "bounced" });
    expect(decide(asking, by({ isOpen: false }))).toEqual({ act: "skip", reason: "closed" });
    expect(decide({ ...asking, expiresAt: noon }, by())).toEqual({ act: "skip", reason: "late" });
    expect(decide({ ...asking, kind: "reminder", expiresAt: noon }, by())).toEqual({ act: "end", status: "expired" });
    expect(decide({ ...asking, isAgreed: false }, by())).toEqual({ act: "skip", reason: "withdrawn" });
    expect(decide({ ...asking, isAnswered: true }, by())).toEqual({ act: "end", status: "answered" });
  });

  it("is looked at again for one reminder, and then for its end", () => {
    expect(nextLook(asking, defaultRule, noon)).toEqual(new Date(noon.getTime() + 3 * dayMs));
    expect(nextLook({ ...asking, kind: "reminder" }, defaultRule, noon)).toEqual(asking.expiresAt);
    expect(nextLook(asking, { ...defaultRule, remindDays: null }, noon)).toEqual(asking.expiresAt);
    // Customers agree to two mails.
    expect(nextLook({ ...asking, purpose: "followUp" }, defaultRule, noon)).toEqual(asking.expiresAt);
  });
});

const rules = fc.record<AskingRule>({
  everyDays: fc.integer({ min: 1, max: 60 }),
  mostPerMonth: fc.integer({ min: 1, max: 6 }),
  quiet: fc.option(fc.record({ from: fc.integer({ min: 0, max: 1439 }), to: fc.integer({ min: 0, max: 1439 }) })),
  remindDays: fc.option(fc.integer({ min: 1, max: 10 })),
  expireDays: fc.integer({ min: 1, max: 30 }),
  afterVisit: fc.constant(0),
  followUp: fc.constant(defaultRule.followUp),
});
type Row = { asking: DueAsking; due: Date | null };
const starts = fc.array(
  fc.record({
    hours: fc.integer({ min: 0, max: 24 * 90 }),
    purpose: fc.constantFrom("answer" as const, "followUp" as const),
    timeZone: fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kathmandu"),
  }),
  { minLength: 1, maxLength: 25 },
);

describe("whatever is planned for one person", () => {
  it("keeps the rule: no quiet hour, no second asking too soon, no more than the month allows, nothing after a stop", () => {
    fc.assert(
      fc.property(rules, starts, fc.integer({ min: 0, max: 24 * 120 }), (rule, planned, stopHour) => {
        const sent: { at: Date; purpose: DueAsking["purpose"]; kind: DueAsking["kind"] }[] = [];
        const hour = (at: number) => new Date(noon.getTime() + at * 3_600_000);
        const rows: Row[] = planned.map(({ hours, purpose, timeZone }) => ({
          due: hour(hours),
          asking: {
            kind: "first",
            isAnswered: false,
            isAgreed: true,
            purpose,
            timeZone,
            expiresAt: new Date(hour(hours).getTime() + rule.expireDays * dayMs),
          },
        }));
        for (let at = 0; at < 24 * 125; at += 1) {
          const now = hour(at);
          const stopped = at >= stopHour ? "unsubscribed" : null;
          for (const row of rows) {
            if (row.due === null || row.due > now) continue;
            const decided = decide(row.asking, { person: { stopped, sent }, rule, isOpen: true, now });
            if (decided.act === "wait") {
              expect(decided.until.getTime()).toBeGreaterThan(now.getTime());
              row.due = decided.until;
            } else if (decided.act === "send") {
              const { kind, purpose, timeZone } = row.asking;
              expect(stopped).toBeNull();
              expect(rule.quiet !== null && isQuiet(now, rule.quiet, timeZone)).toBe(false);
              const within = (days: number) => sent.filter((each) => now.getTime() - each.at.getTime() < days * dayMs);
              expect(within(30).length).toBeLessThan(rule.mostPerMonth);
              if (kind === "first" && purpose === "answer")
                expect(
                  within(rule.everyDays).filter((each) => each.kind === "first" && each.purpose === "answer"),
                ).toEqual([]);
              sent.push({ at: now, purpose, kind });
              row.due = nextLook(row.asking, rule, now);
              row.asking = { ...row.asking, kind: "reminder" };
            } else row.due = null;
          }
        }
        // Everything has come to its end.
        expect(rows.filter(({ due }) => due !== null)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
