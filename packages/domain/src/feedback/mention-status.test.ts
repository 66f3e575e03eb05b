import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FoundMention, type StandingDecision, statusesOf } from "./mention-status";

const at = (minute: number) => new Date(Date.UTC(2026, 5, 1, 12, minute));
const massage: FoundMention = { id: "m", spotId: "massage", matched: "doubtful" };
const coffee: FoundMention = { id: "c", spotId: "coffee", matched: "counted" };
const added: FoundMention = { id: "a", spotId: "towel", matched: null };
const decide = (mentionId: string, verdict: StandingDecision["verdict"], spotId: string | null, minute = 0) => ({
  mentionId,
  verdict,
  spotId,
  at: at(minute),
});
const read = (decisions: readonly StandingDecision[], mentions = [massage, coffee, added]) =>
  Object.fromEntries(statusesOf(mentions, decisions));

describe("what a mention counts as", () => {
  it("is the matcher's until a person decides, and none when a person's mention is no longer valid", () => {
    expect(read([])).toEqual({ m: "doubtful", c: "counted", a: "dismissed" });
  });

  it("is the decision's, also against the matcher", () => {
    expect(read([decide("m", "confirmed", null)])).toMatchObject({ m: "counted" });
    expect(read([decide("c", "dismissed", null)])).toMatchObject({ c: "dismissed" });
  });

  it("moves to the corrected spot, and back when that decision is no longer valid", () => {
    expect(read([decide("m", "corrected", "towel")])).toMatchObject({ m: "dismissed", a: "counted" });
    expect(read([decide("m", "confirmed", null)])).toMatchObject({ m: "counted", a: "dismissed" });
  });

  it("follows the later of a decision and a correction to the same spot", () => {
    const corrected = decide("m", "corrected", "coffee", 1);
    expect(read([corrected, decide("c", "dismissed", null, 2)])).toMatchObject({ m: "dismissed", c: "dismissed" });
    expect(read([decide("c", "dismissed", null, 0), corrected])).toMatchObject({ m: "dismissed", c: "counted" });
    expect(read([corrected, decide("c", "dismissed", null, 1)])).toMatchObject({ c: "dismissed" });
  });

  it("counts only what the matcher or a valid decision says, in whatever order they are read", () => {
    const someDecision = fc.record({
      mentionId: fc.constantFrom("m", "c", "a"),
      verdict: fc.constantFrom("confirmed", "corrected", "dismissed"),
      spotId: fc.constantFrom("massage", "coffee", "towel"),
      minute: fc.nat(59),
    });
    fc.assert(
      fc.property(fc.uniqueArray(someDecision, { selector: ({ minute }) => minute }), (given) => {
        const standing = [...new Map(given.map((each) => [each.mentionId, each])).values()].map(
          ({ mentionId, verdict, spotId, minute }) =>
            decide(mentionId, verdict as StandingDecision["verdict"], verdict === "corrected" ? spotId : null, minute),
        );
        const statuses = read(standing);
        expect(read(standing.toReversed())).toEqual(statuses);
        for (const { id, spotId, matched } of [massage, coffee, added]) {
          const isSaid = standing.some(
            ({ mentionId, verdict, spotId: meant }) =>
              meant === spotId || (mentionId === id && verdict === "confirmed"),
          );
          if (statuses[id] === "counted") expect(isSaid || matched === "counted").toBe(true);
          if (statuses[id] === "doubtful") expect(matched).toBe("doubtful");
        }
      }),
    );
  });
});
