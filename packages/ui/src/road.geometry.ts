import { curveMonotoneX, line } from "d3-shape";

export type RoadStage = {
  id: string;
  label: string;
  /** The planned feeling, from −2 to 2, drawn as the height of the road. */
  feeling: number;
  /** Whether the stage has a live spot. It is drawn as a light. */
  lit: boolean;
  /** Whether a spot without a live version is planned. It is drawn as a ring with a dot. */
  planned?: boolean;
  /** The brightness of the light, from 0 to 1. */
  glow: number;
  /** Whether this is the highest point of the road. */
  peak?: boolean;
  /**
   * The share of customers who mention something of this stage, 0 to 1, with its interval. Null
   * when there are too few answers.
   */
  measured?: { readonly value: number; readonly low: number; readonly high: number } | null;
};

/** The width of the drawing in its own units, whatever its width on the page. */
export const roadWidth = 1000;

export type Drawing = { height: number; top: number; bottom: number };
type Point = readonly [x: number, y: number];

const bounded = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The horizontal position of a stage, 0 to 1: the middle of its column. */
export function shareAlong(index: number, count: number): number {
  return (index + 0.5) / count;
}

/** The vertical position of a feeling, in pixels from the top. */
export function depthOf(feeling: number, { height, top, bottom }: Drawing): number {
  return top + ((2 - bounded(feeling, -2, 2)) / 4) * (height - top - bottom);
}

const smooth = line<Point>().curve(curveMonotoneX);

/**
 * The road as an SVG path: horizontal at both ends, and through every stage at the height of its
 * feeling. Between neighbours with similar feelings it curves slightly, so that it never is a
 * straight line.
 */
export function roadPath(feelings: readonly number[], drawing: Drawing): string {
  const stops = feelings.map(
    (feeling, index): Point => [shareAlong(index, feelings.length) * roadWidth, depthOf(feeling, drawing)],
  );
  const first = stops[0];
  const last = stops.at(-1);
  if (!first || !last) return "";
  const sway = (drawing.height - drawing.top - drawing.bottom) * 0.12;
  const bends = stops.flatMap((stop, index): Point[] => {
    const next = stops[index + 1];
    if (!next) return [stop];
    const even = Math.abs(next[1] - stop[1]) < sway;
    const middle: Point = [(stop[0] + next[0]) / 2, (stop[1] + next[1]) / 2 + (index % 2 ? -sway : sway)];
    return even ? [stop, middle] : [stop];
  });
  return smooth([[0, first[1] + sway], ...bends, [roadWidth, last[1] - sway / 2]]) ?? "";
}

/**
 * The vertical position of a share, in pixels from the top: 0 is at the bottom of the drawing, 1 at
 * its top.
 */
export function depthOfShare(share: number, { height, top, bottom }: Drawing): number {
  return height - bottom - bounded(share, 0, 1) * (height - top - bottom);
}

/**
 * The SVG path of the measured shares, through the stages that have one. Empty with fewer than two.
 */
export function measuredPath(stages: readonly RoadStage[], drawing: Drawing): string {
  const stops = stages.flatMap(({ measured }, index): Point[] =>
    measured ? [[shareAlong(index, stages.length) * roadWidth, depthOfShare(measured.value, drawing)]] : [],
  );
  return stops.length < 2 ? "" : (smooth(stops) ?? "");
}

/** The scale of the lights: smaller with more stages. */
export function crowding(count: number): number {
  return bounded(8 / count, 0.42, 1);
}

/** The sizes of one stage's light, in pixels. A stage without a live spot has a ring only. */
export function lightSizes({ lit, glow }: RoadStage, scale: number): { light: number; halo: number } {
  const bright = bounded(glow, 0, 1);
  return lit ? { light: (11 + 8 * bright) * scale, halo: (48 + 48 * bright) * scale } : { light: 0, halo: 0 };
}
