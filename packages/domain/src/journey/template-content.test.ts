import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Locales } from "../kernel/locale";
import { templateFor } from "./template";
import { readTemplate } from "./template-content";
import { Trades } from "./trade";

const good = templateFor("florist", "en");
type Loose = { journey: string; stages: Record<string, unknown>[] };
/** The faults of the florist's template after somebody meddled with it. */
function faultsAfter(meddle: (json: Loose) => void) {
  const json: Loose = JSON.parse(JSON.stringify(good));
  meddle(json);
  const read = readTemplate(JSON.stringify(json));
  return "faults" in read ? read.faults : [];
}

describe("a template that is pasted as JSON", () => {
  it.each(Trades.flatMap((trade) => Locales.map((locale) => [trade, locale] as const)))(
    "is read as it was written: %s, %s",
    (trade, locale) => {
      const content = templateFor(trade, locale);
      expect(readTemplate(JSON.stringify(content, null, 2))).toEqual({ content });
    },
  );

  it("needs no more than a journey's name and a stage's kind and name", () => {
    const read = readTemplate('{"journey": "Bare", "stages": [{"kind": "purchase", "name": "Paying"}]}');
    expect(read).toMatchObject({
      content: { journey: "Bare", personas: [], stages: [{ name: "Paying", goal: "", feeling: 0, spots: [] }] },
    });
  });

  it("names every fault with its place, all at once", () => {
    const faults = faultsAfter((json) => {
      json.journey = "";
      Object.assign(json.stages[1] ?? {}, { kind: "nowhere" });
      Object.assign(json.stages[2] ?? {}, { name: "x".repeat(81) });
    });
    expect(faults.map(({ path }) => path)).toEqual(["journey", "stages.1.kind", "stages.2.name"]);
    expect(faults).toContainEqual({ path: "journey", message: "required" });
    expect(faults).toContainEqual({ path: "stages.2.name", message: "tooLong" });
  });

  it("says which spot hangs on a touchpoint that is not there", () => {
    const last = good.stages.length - 1;
    const faults = faultsAfter((json) => {
      const [spot] = good.stages.flatMap(({ spots }) => spots);
      Object.assign(json.stages[last] ?? {}, { spots: [{ ...spot, touchpoint: 99 }] });
    });
    expect(faults).toEqual([{ path: `stages.${last}.spots.0.touchpoint`, message: "noSuchTouchpoint" }]);
  });

  it("never throws, whatever is pasted", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = readTemplate(text);
        if ("faults" in read) expect(read.faults.length).toBeGreaterThan(0);
        else expect(readTemplate(JSON.stringify(read.content))).toEqual(read);
      }),
    );
  });
});
