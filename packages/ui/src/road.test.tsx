import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Road } from "./road";
import { depthOf, lightSizes, measuredPath, type RoadStage, roadPath, roadWidth, shareAlong } from "./road.geometry";
import { RoadBoard } from "./road-board";

const drawing = { height: 230, top: 68, bottom: 50 };

function stagesOf(count: number): RoadStage[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `stage-${index}`,
    label: `Stage ${index}`,
    feeling: ((index * 7) % 5) - 2,
    lit: index % 2 === 0,
    glow: index / Math.max(1, count),
  }));
}

/** The points that an SVG path of lines and cubic curves goes through. */
function stopsOf(path: string): [number, number][] {
  return [...path.matchAll(/[MLC]([^MLC]+)/g)].map((piece) => {
    const numbers = (piece[1] ?? "").split(/[ ,]+/).filter(Boolean).map(Number);
    return [numbers.at(-2) ?? Number.NaN, numbers.at(-1) ?? Number.NaN];
  });
}

describe("a road", () => {
  it.each(Array.from({ length: 20 }, (_, index) => index + 1))("of %i stages runs through every stage", (count) => {
    const feelings = stagesOf(count).map((stage) => stage.feeling);
    const stops = stopsOf(roadPath(feelings, drawing));
    for (const [index, feeling] of feelings.entries()) {
      const x = shareAlong(index, count) * roadWidth;
      const met = stops.find((stop) => Math.abs(stop[0] - x) < 0.01);
      expect(met?.[1]).toBeCloseTo(depthOf(feeling, drawing), 1);
    }
  });

  it("is higher for a better feeling, and stays within the drawing for an invalid feeling", () => {
    expect(depthOf(2, drawing)).toBeLessThan(depthOf(0, drawing));
    expect(depthOf(9, drawing)).toBe(depthOf(2, drawing));
    expect(depthOf(-9, drawing)).toBe(drawing.height - drawing.bottom);
  });

  it("is curved when all feelings are equal", () => {
    const heights = new Set(stopsOf(roadPath([0, 0, 0], drawing)).map((stop) => Math.round(stop[1])));
    expect(heights.size).toBeGreaterThan(1);
  });

  it("is empty without stages", () => {
    expect(roadPath([], drawing)).toBe("");
    expect(() => renderToStaticMarkup(<Road stages={[]} />)).not.toThrow();
  });

  it("draws the measured line from two stages on, and skips stages with too few answers", () => {
    const [a, b, c] = stagesOf(3);
    if (!a || !b || !c) throw new Error("three stages were made");
    const [some, more] = [
      { value: 0.2, low: 0.1, high: 0.4 },
      { value: 0.6, low: 0.5, high: 0.7 },
    ];
    expect(measuredPath([{ ...a, measured: some }, { ...b, measured: null }, c], drawing)).toBe("");
    const all = [
      { ...a, measured: some },
      { ...b, measured: null },
      { ...c, measured: more },
    ];
    const stops = stopsOf(measuredPath(all, drawing));
    expect(stops).toHaveLength(2);
    expect(stops[0]?.[1]).toBeGreaterThan(stops[1]?.[1] ?? Number.NaN);
  });

  it("has a larger light for a higher recall, and none for a stage without a live spot", () => {
    const [stage] = stagesOf(1);
    if (!stage) throw new Error("a stage was made");
    expect(lightSizes({ ...stage, glow: 1 }, 1).light).toBeGreaterThan(lightSizes({ ...stage, glow: 0 }, 1).light);
    expect(lightSizes({ ...stage, lit: false, glow: 1 }, 1)).toEqual({ light: 0, halo: 0 });
  });

  it("is hidden from screen readers, which get the list beside it", () => {
    const page = renderToStaticMarkup(
      <RoadBoard label="Stages" stages={stagesOf(2)}>
        <p>first</p>
        <p>second</p>
      </RoadBoard>,
    );
    expect(page.match(/<svg/g)?.length).toBe(page.match(/<svg[^>]*aria-hidden="true"/g)?.length);
    expect(page.match(/<li[ >]/g)?.length).toBe(2);
    expect(page.match(/first/g)?.length).toBe(1);
  });
});
