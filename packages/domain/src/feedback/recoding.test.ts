import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ReadMention, recodedMentions, type StoredMention } from "./recoding";

const spotIds = ["a", "b", "c", "d"] as const;
const readMentions: fc.Arbitrary<ReadMention[]> = fc.uniqueArray(
  fc.record({
    spotId: fc.constantFrom(...spotIds),
    spotVersion: fc.constantFrom(1, 2),
    confidence: fc.constantFrom(0.4, 0.6, 0.8, 0.95),
    spanStart: fc.constantFrom(0, 3),
    spanEnd: fc.constantFrom(8, 12),
  }),
  { selector: ({ spotId }) => spotId },
);
const storedMentions: fc.Arbitrary<StoredMention[]> = fc
  .uniqueArray(
    fc.record({
      spotId: fc.constantFrom(...spotIds),
      spotVersion: fc.constant(1),
      status: fc.constantFrom("counted", "doubtful", "dismissed"),
      confidence: fc.constantFrom(0.5, 0.8, null),
      spanStart: fc.constant(0),
      spanEnd: fc.constant(8),
    }),
    { selector: ({ spotId }) => spotId },
  )
  .map((rows) => rows.map((row) => ({ ...row, id: `mention ${row.spotId}` })));
const at = new Date("2026-11-23T12:00:00Z");
const decisionsOf = (mentions: readonly StoredMention[]) =>
  fc
    .subarray([...mentions])
    .chain((decided) =>
      fc.tuple(
        ...decided.map(({ id }) =>
          fc.constantFrom(
            { mentionId: id, verdict: "confirmed" as const, spotId: null, at },
            { mentionId: id, verdict: "dismissed" as const, spotId: null, at },
            { mentionId: id, verdict: "corrected" as const, spotId: "d", at },
          ),
        ),
      ),
    );
const cases = storedMentions.chain((stored) => fc.tuple(fc.constant(stored), readMentions, decisionsOf(stored)));

/** The mentions after the changes were stored. */
const after = (stored: readonly StoredMention[], { create, change, remove }: ReturnType<typeof recodedMentions>) => [
  ...stored
    .filter(({ id }) => !remove.includes(id))
    .map((mention) => ({ ...mention, ...change.find(({ id }) => id === mention.id) })),
  ...create.map((mention) => ({ ...mention, id: `mention ${mention.spotId}` })),
];

describe("recoding an answer", () => {
  it("never changes or removes a mention that a person decided about, added or named", () => {
    fc.assert(
      fc.property(cases, ([stored, read, decisions]) => {
        const recoded = recodedMentions(stored, read, decisions);
        const touched = new Set([...recoded.remove, ...recoded.change.map(({ id }) => id)]);
        for (const { id, spotId, confidence } of stored)
          if (confidence === null || decisions.some((each) => each.mentionId === id || each.spotId === spotId))
            expect(touched.has(id)).toBe(false);
      }),
    );
  });

  it("leaves one mention per spot, and nothing to do for a second run", () => {
    fc.assert(
      fc.property(cases, ([stored, read, decisions]) => {
        const once = after(stored, recodedMentions(stored, read, decisions));
        expect(new Set(once.map(({ spotId }) => spotId)).size).toBe(once.length);
        const { create, remove } = recodedMentions(once, read, decisions);
        expect([create, remove]).toEqual([[], []]);
      }),
    );
  });

  it("stores what the matcher finds now where no person decided", () => {
    fc.assert(
      fc.property(storedMentions, readMentions, (stored, read) => {
        const byMatcher = stored.filter(({ confidence }) => confidence !== null);
        const once = after(byMatcher, recodedMentions(byMatcher, read, []));
        expect(once.map(({ spotId, confidence }) => [spotId, confidence]).toSorted()).toEqual(
          read.map(({ spotId, confidence }) => [spotId, confidence]).toSorted(),
        );
        expect(recodedMentions(once, read, []).change).toEqual([]);
      }),
    );
  });
});
