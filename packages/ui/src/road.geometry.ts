import { curveMonotoneX, line } from "d3-shape";

export type RoadStage = {
  id: string;
  label: string;
  /** The feeling planned here, from −2 to 2: how high the road runs. */
  feeling: number;
  /** Whether a light stands here. */
  lit: boolean;
  /** No light yet, but one is planned: the ring has a dot in it. */
  planned?: boolean;
  /** How bright, from 0 to 1. */
  glow: number;
  /** The highest point of the whole road. */
  peak?: boolean;
  /**
   * The share of customers who retell something of here, 0 to 1, with its interval; null when too
   * few spoke.
   */
  measured?: { readonly value: number; readonly low: number; readonly high: number } | null;
};

/** The inner width on which roads are drawn, whatever their width on the page. */
export const roadWidth = 1000;

export type Drawing = { height: number; top: number; bottom: number };
type Point = readonly [x: number, y: number];

const bounded = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** How far along the road a stage stands: the middle of its share. */
export function shareAlong(index: number, count: number): number {
  return (index + 0.5) / count;
}

/** How far down from the top a feeling runs, in pixels. */
export function depthOf(feeling: number, { height, top, bottom }: Drawing): number {
  return top + ((2 - bounded(feeling, -2, 2)) / 4) * (height - top - bottom);
}

const smooth = line<Point>().curve(curveMonotoneX);

/**
 * The road as a path: level at its two ends, through every stage at the height of its feeling.
 * Between neighbours of like feeling it sways a little, so that an even journey is still a road and
 * not a ruler.
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
 * How far down from the top a share runs, in pixels: from nothing at the foot of the drawing to
 * everybody at its head.
 */
export function depthOfShare(share: number, { height, top, bottom }: Drawing): number {
  return height - bottom - bounded(share, 0, 1) * (height - top - bottom);
}

/**
 * The line of what was measured, through the stages that have a number; nothing under two of them.
 */
export function measuredPath(stages: readonly RoadStage[], drawing: Drawing): string {
  const stops = stages.flatMap(({ measured }, index): Point[] =>
    measured ? [[shareAlong(index, stages.length) * roadWidth, depthOfShare(measured.value, drawing)]] : [],
  );
  return stops.length < 2 ? "" : (smooth(stops) ?? "");
}

/** How large lights may be: many on one road are smaller. */
export function crowding(count: number): number {
  return bounded(8 / count, 0.42, 1);
}

/** The sizes of one light, in pixels. A dark place has a ring and no light. */
export function lightSizes({ lit, glow }: RoadStage, scale: number): { light: number; halo: number } {
  const bright = bounded(glow, 0, 1);
  return lit ? { light: (11 + 8 * bright) * scale, halo: (48 + 48 * bright) * scale } : { light: 0, halo: 0 };
}
