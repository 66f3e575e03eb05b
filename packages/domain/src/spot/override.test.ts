import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptySpot } from "./empty-spot";
import { OwnWords } from "./override";
import { contentAt, differencesAt, OverridableFields, ownWordsOf } from "./own-words";

const chain = { ...emptySpot, name: "The robot at the door", briefWhat: "Wave once.", cues: ["A child stops"] };
const words = fc.record(
  {
    happens: fc.string({ maxLength: 40 }),
    talkLine: fc.string({ maxLength: 40 }),
    briefWhat: fc.string({ maxLength: 40 }),
    cues: fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

describe("a spot at one location", () => {
  it("has the common texts when the location has none of its own", () => {
    expect(contentAt(chain, {})).toEqual(chain);
    expect(differencesAt(chain, {})).toEqual([]);
  });

  it("differs only in the fields with a different text of its own", () => {
    fc.assert(
      fc.property(words, (own) => {
        const said = contentAt(chain, own);
        const differing = new Set(differencesAt(chain, own));
        for (const field of OverridableFields) {
          const isSame = JSON.stringify(said[field]) === JSON.stringify(chain[field]);
          expect(differing.has(field)).toBe(!isSame);
        }
        expect(said.name).toBe(chain.name);
      }),
    );
  });

  it("shows an editor every field, and is read back as stored", () => {
    const own = { briefWhat: "Bow instead.", cues: [] };
    expect(ownWordsOf(own)).toMatchObject({ briefWhat: "Bow instead.", cues: [], talkLine: null });
    expect(OwnWords.parse(JSON.parse(JSON.stringify(own)))).toEqual(own);
  });
});
