import { useId } from "react";
import { type Drawing, depthOf, type RoadStage, roadPath, roadWidth, shareAlong } from "./road.geometry";

type WallRoadProps = {
  stages: readonly RoadStage[];
  /** The height of the drawing, in units of a width of 1000. */
  height: number;
  /** Labels at some stages: the peak, the end. */
  words: readonly { readonly stageId: string; readonly text: string }[];
  /** Labels of the scale: a text for a feeling, from −2 to 2. */
  feelings: readonly { readonly feeling: number; readonly text: string }[];
};

/**
 * The road for print: everything in one coordinate system, so that it is sharp at any size, with
 * labels at its peak and end. All colours are opaque, because printers and PDF viewers render
 * transparency differently.
 */
export function WallRoad({ stages, height, words, feelings }: WallRoadProps) {
  const id = useId();
  const drawing: Drawing = { height, top: height * 0.3, bottom: height * 0.16 };
  const size = Math.min(1, height / 210);
  const letters = Math.max(7, 10 * size);
  const path = roadPath(
    stages.map(({ feeling }) => feeling),
    drawing,
  );
  const points = stages.map((stage, index) => ({
    ...stage,
    x: shareAlong(index, stages.length) * roadWidth,
    y: depthOf(stage.feeling, drawing),
  }));
  return (
    <svg aria-hidden viewBox={`0 0 ${roadWidth} ${height}`} className="block w-full overflow-visible" fill="none">
      <Paints id={id} />
      {points.map(({ id: stageId, lit, x, y }) =>
        lit ? <circle key={stageId} cx={x} cy={y} r={62 * size} fill={`url(#${id}halo)`} /> : null,
      )}
      {feelings.map(({ feeling, text }) => {
        const depth = depthOf(feeling, drawing);
        return (
          <g key={feeling}>
            <line x1="0" x2={roadWidth} y1={depth} y2={depth} stroke="var(--line-2)" strokeWidth="0.5" />
            <text x="0" y={depth - 3} fill="var(--ink-3)" fontSize={letters * 0.85}>
              {text}
            </text>
          </g>
        );
      })}
      <path d={path} stroke={`url(#${id}road)`} strokeWidth={20 * size} />
      <path d={path} stroke="var(--road-dash)" strokeWidth={1.4 * size} strokeDasharray={`${8 * size} ${9 * size}`} />
      {points.map(({ id: stageId, lit, x, y }) =>
        lit ? (
          <circle
            key={stageId}
            cx={x}
            cy={y}
            r={13 * size}
            fill={`url(#${id}light)`}
            stroke="var(--magic-rim)"
            strokeWidth={0.8 * size}
          />
        ) : (
          <circle
            key={stageId}
            cx={x}
            cy={y}
            r={11 * size}
            fill="var(--paper)"
            stroke="var(--edge)"
            strokeWidth={1.3 * size}
            strokeDasharray={`${2.88 * size} ${2.88 * size}`}
          />
        ),
      )}
      {words.map(({ stageId, text }) => {
        const point = points.find((each) => each.id === stageId);
        return point ? (
          <text
            key={stageId}
            x={point.x}
            y={point.y - 19 * size}
            textAnchor="middle"
            fill="var(--ink)"
            fontSize={letters}
            fontWeight="600"
          >
            {text}
          </text>
        ) : null;
      })}
    </svg>
  );
}

const mixed = (magic: number) => `color-mix(in oklab, var(--magic) ${magic}%, var(--paper))`;

function Paints({ id }: { id: string }) {
  return (
    <defs>
      <radialGradient id={`${id}halo`}>
        <stop offset="0" stopColor={mixed(72)} />
        <stop offset="0.32" stopColor={mixed(32)} />
        <stop offset="0.66" stopColor={mixed(9)} />
        <stop offset="1" stopColor="var(--paper)" />
      </radialGradient>
      <radialGradient id={`${id}light`} r="0.58">
        <stop offset="0" stopColor="var(--magic-core)" />
        <stop offset="0.85" stopColor="var(--magic)" />
      </radialGradient>
      <linearGradient id={`${id}road`} gradientUnits="userSpaceOnUse" x1="0" x2={roadWidth} y1="0" y2="0">
        <stop offset="0" stopColor="var(--paper)" />
        <stop offset="0.03" stopColor="var(--road)" />
        <stop offset="0.97" stopColor="var(--road)" />
        <stop offset="1" stopColor="var(--paper)" />
      </linearGradient>
    </defs>
  );
}
