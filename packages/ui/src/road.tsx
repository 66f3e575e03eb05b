import { useId } from "react";
import {
  crowding,
  type Drawing,
  depthOf,
  depthOfShare,
  lightSizes,
  measuredPath,
  type RoadStage,
  roadPath,
  roadWidth,
  shareAlong,
} from "./road.geometry";

const looks = {
  wide: { drawing: { height: 230, top: 68, bottom: 50 }, road: 27, scale: 1, box: "h-57.5" },
  mini: { drawing: { height: 76, top: 18, bottom: 18 }, road: 12, scale: 0.56, box: "h-19" },
} as const satisfies Record<string, { drawing: Drawing; road: number; scale: number; box: string }>;

type RoadProps = {
  stages: readonly RoadStage[];
  look?: keyof typeof looks | undefined;
  /** The label above the highest light. */
  peakLabel?: string | undefined;
  /** The label above the last light, unless it is the highest. */
  endLabel?: string | undefined;
  /** Draws every light in full size, however many there are. */
  roomy?: boolean | undefined;
};

/**
 * The journey drawn as a road, as wide as its container. Stage i of n is centred over the i-th of n
 * equal columns. The drawing is decorative: the caller states in text what it shows.
 */
export function Road({ stages, look = "wide", peakLabel, endLabel, roomy = false }: RoadProps) {
  const id = useId();
  const { drawing, road, scale, box } = looks[look];
  const size = roomy ? scale : scale * crowding(stages.length);
  return (
    <svg
      aria-hidden
      className={`pointer-events-none block w-full overflow-visible rtl:-scale-x-100 ${box}`}
      fill="none"
    >
      <RoadPaints id={id} mist={Math.min(0.07, 0.3 / stages.length)} />
      <svg
        width="100%"
        height={drawing.height}
        viewBox={`0 0 ${roadWidth} ${drawing.height}`}
        preserveAspectRatio="none"
        aria-hidden
      >
        <RoadSurface
          id={id}
          path={roadPath(
            stages.map((stage) => stage.feeling),
            drawing,
          )}
          width={road}
          dashed={look === "wide"}
        />
      </svg>
      {stages.map((stage, index) => (
        <Light
          key={stage.id}
          id={id}
          stage={stage}
          x={`${shareAlong(index, stages.length) * 100}%`}
          y={depthOf(stage.feeling, drawing)}
          size={size}
        />
      ))}
      {look === "wide" && <Measured stages={stages} drawing={drawing} />}
      {look === "wide" &&
        stages.map((stage, index) => (
          <StageLabel
            key={stage.id}
            stage={stage}
            share={shareAlong(index, stages.length)}
            drawing={drawing}
            size={size}
            text={stage.peak ? peakLabel : index === stages.length - 1 ? endLabel : undefined}
          />
        ))}
    </svg>
  );
}

/** The gradients of a road, once per drawing. It fades over a `mist` share of it at each end. */
export function RoadPaints({ id, mist = 0.07 }: { id: string; mist?: number }) {
  return (
    <defs>
      <radialGradient id={`${id}halo`}>
        <stop offset="0" stopColor="var(--magic)" stopOpacity="0.75" />
        <stop offset="0.32" stopColor="var(--magic)" stopOpacity="0.3" />
        <stop offset="0.66" stopColor="var(--magic)" stopOpacity="0.08" />
        <stop offset="1" stopColor="var(--magic)" stopOpacity="0" />
      </radialGradient>
      <radialGradient id={`${id}light`} r="0.58">
        <stop offset="0" stopColor="var(--magic-core)" />
        <stop offset="0.85" stopColor="var(--magic)" />
      </radialGradient>
      <Mist id={`${id}mist`} colour="var(--road)" reach={mist} />
    </defs>
  );
}

/** A gradient that is transparent at both ends. */
function Mist({ id, colour, reach }: { id: string; colour: string; reach: number }) {
  return (
    <linearGradient id={id} gradientUnits="userSpaceOnUse" x1="0" x2={roadWidth} y1="0" y2="0">
      <stop offset="0" stopColor={colour} stopOpacity="0" />
      <stop offset={reach} stopColor={colour} />
      <stop offset={1 - reach} stopColor={colour} />
      <stop offset="1" stopColor={colour} stopOpacity="0" />
    </linearGradient>
  );
}

function RoadSurface({ id, path, width, dashed }: { id: string; path: string; width: number; dashed: boolean }) {
  return (
    <>
      <path d={path} stroke={`url(#${id}mist)`} strokeWidth={width} vectorEffect="non-scaling-stroke" />
      {dashed && (
        <path
          d={path}
          stroke="var(--road-dash)"
          strokeWidth="1.7"
          strokeDasharray="9 10"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </>
  );
}

type LightProps = { id: string; stage: RoadStage; x: string | number; y: number; size: number };

/** A light, or an empty ring for a stage without a live spot. Its changes are animated. */
export function Light({ id, stage, x, y, size }: LightProps) {
  const { light, halo } = lightSizes(stage, size);
  const ring = 15 * size;
  return (
    <g>
      <circle
        cx={x}
        cy={y}
        r={halo}
        fill={`url(#${id}halo)`}
        className="transition-[r] duration-(--calm) forced-colors:hidden"
      />
      <circle
        cx={x}
        cy={y}
        r={ring}
        fill="var(--paper)"
        stroke="var(--edge)"
        strokeWidth="1.6"
        strokeDasharray={`${ring * 0.2618} ${ring * 0.2618}`}
        className="transition-opacity duration-(--calm)"
        opacity={stage.lit ? 0 : 1}
      />
      {stage.planned && !stage.lit && <circle cx={x} cy={y} r={ring * 0.3} fill="var(--edge)" />}
      <circle
        cx={x}
        cy={y}
        r={light}
        fill={`url(#${id}light)`}
        stroke="var(--magic-rim)"
        strokeWidth={stage.lit ? 0.8 : 0}
        className="transition-[r] duration-(--calm)"
      />
    </g>
  );
}

/** The measured shares as diamonds with intervals, on a separate scale from the plan. */
function Measured({ stages, drawing }: { stages: readonly RoadStage[]; drawing: Drawing }) {
  const depth = (share: number) => depthOfShare(share, drawing);
  return (
    <>
      <svg
        width="100%"
        height={drawing.height}
        viewBox={`0 0 ${roadWidth} ${drawing.height}`}
        preserveAspectRatio="none"
        aria-hidden
      >
        <path
          d={measuredPath(stages, drawing)}
          stroke="var(--ink-2)"
          strokeWidth="1.2"
          strokeDasharray="2 4"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {stages.map(({ id, measured }, index) => {
        const x = `${shareAlong(index, stages.length) * 100}%`;
        return measured ? (
          <g key={id} stroke="var(--ink-2)">
            <line x1={x} x2={x} y1={depth(measured.low)} y2={depth(measured.high)} strokeWidth="1.6" />
            <svg x={x} y={depth(measured.value)} className="overflow-visible" aria-hidden>
              <rect
                x="-4.5"
                y="-4.5"
                width="9"
                height="9"
                transform="rotate(45)"
                fill="var(--paper)"
                strokeWidth="1.8"
              />
            </svg>
          </g>
        ) : null;
      })}
    </>
  );
}

type LabelProps = {
  stage: RoadStage;
  share: number;
  drawing: Drawing;
  size: number;
  text: string | undefined;
};

function StageLabel({ stage, share, drawing, size, text }: LabelProps) {
  if (!text) return null;
  const above = depthOf(stage.feeling, drawing) - (lightSizes(stage, size).light || 15 * size) - 16;
  return (
    <text
      x={`${share * 100}%`}
      y={above}
      textAnchor="middle"
      fill="var(--ink-2)"
      fontSize="12.5"
      className="[transform-box:fill-box] origin-center rtl:-scale-x-100"
    >
      {text}
    </text>
  );
}
