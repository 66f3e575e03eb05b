import { Children, type ReactNode, useId } from "react";
import { Light, Road, RoadPaints } from "./road";
import type { RoadStage } from "./road.geometry";

type RoadBoardProps = {
  stages: readonly RoadStage[];
  /** The accessible name of the list. */
  label: string;
  peakLabel?: string | undefined;
  endLabel?: string | undefined;
  /**
   * Aligns the content of all columns in seven rows. Each child has seven parts, one per row, in a
   * root element with the `laneRows` classes.
   */
  lanes?: boolean;
  /** The content of each stage, in the order of the stages: one child each. */
  children: ReactNode;
};

/** The classes of the root element of a column that is aligned in the board's rows. */
export const laneRows = "@3xl:row-span-full @3xl:grid @3xl:grid-cols-1 @3xl:grid-rows-subgrid";
const laneItem = "@3xl:row-start-2 @3xl:row-span-7 @3xl:grid @3xl:grid-rows-subgrid";

/** Complete class names, because Tailwind finds only those. Twenty stages at most. */
const columns = [
  "",
  "@3xl:grid-cols-[repeat(1,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(2,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(3,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(4,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(5,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(6,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(7,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(8,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(9,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(10,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(11,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(12,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(13,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(14,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(15,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(16,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(17,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(18,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(19,minmax(13.5rem,1fr))]",
  "@3xl:grid-cols-[repeat(20,minmax(13.5rem,1fr))]",
];

/**
 * The road drawing with a column of content for each stage. Wide: the road is above the columns and
 * scrolls sideways when there are many. Narrow: the road runs down the edge, beside the content.
 * The content is in the DOM once.
 */
export function RoadBoard({ stages, label, peakLabel, endLabel, lanes = false, children }: RoadBoardProps) {
  const contents = Children.toArray(children);
  const grid = columns[stages.length] ?? columns[20];
  return (
    <div className="@container min-w-0">
      <div className="pb-1 @3xl:-mt-6 @3xl:overflow-x-auto @3xl:pt-6">
        <div className={`@3xl:-mx-2.25 @3xl:grid ${grid}`}>
          <div className="col-span-full row-start-1 hidden @3xl:block">
            <Road stages={stages} peakLabel={peakLabel} endLabel={endLabel} roomy />
          </div>
          <ol aria-label={label} className="@3xl:contents">
            {stages.map((stage, index) => (
              <li
                key={stage.id}
                className={`grid min-w-0 grid-cols-[3.75rem_minmax(0,1fr)] @3xl:grid-cols-1 @3xl:px-2.25 ${lanes ? laneItem : "@3xl:block"}`}
              >
                <RoadReach stage={stage} after={stages[index + 1]} first={index === 0} bend={index % 2 ? -9 : 9} />
                <div className={`min-w-0 pb-8 @3xl:pb-0 ${lanes ? laneRows : ""}`}>{contents[index]}</div>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </div>
  );
}

const lightDepth = 26;
const acrossOf = (stage: RoadStage) => 30 + Math.min(2, Math.max(-2, stage.feeling)) * 7;

type RoadReachProps = { stage: RoadStage; after: RoadStage | undefined; first: boolean; bend: number };

/**
 * The segment of one stage in a road that runs downwards: a straight part up to its marker, and a
 * curved part as long as its content.
 */
function RoadReach({ stage, after, first, bend }: RoadReachProps) {
  const id = useId();
  const here = acrossOf(stage);
  const to = after ? acrossOf(after) : here;
  const middle = (here + to) / 2 + bend;
  return (
    <div className="-mt-2 flex flex-col @3xl:hidden">
      <svg
        aria-hidden
        width="60"
        height={lightDepth}
        className="pointer-events-none relative z-10 shrink-0 overflow-visible"
        fill="none"
      >
        <RoadPaints id={id} />
        {!first && <DownSurface path={`M${here} 0V${lightDepth}`} />}
        <Light id={id} stage={stage} x={here} y={lightDepth} size={0.72} />
      </svg>
      <svg
        aria-hidden
        viewBox="0 0 60 100"
        preserveAspectRatio="none"
        className={`w-15 flex-1 ${after ? "" : "opacity-50"}`}
        fill="none"
      >
        <DownSurface path={`M${here} 0C${here} 28 ${middle} 24 ${middle} 50S${to} 72 ${to} 100`} />
      </svg>
    </div>
  );
}

function DownSurface({ path }: { path: string }) {
  return (
    <>
      <path d={path} stroke="var(--road)" strokeWidth="16" vectorEffect="non-scaling-stroke" />
      <path
        d={path}
        stroke="var(--road-dash)"
        strokeWidth="1.4"
        strokeDasharray="6 7"
        vectorEffect="non-scaling-stroke"
      />
    </>
  );
}
