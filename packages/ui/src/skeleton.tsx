import type { ReactNode } from "react";

const bar = "rounded-control bg-paper-3 animate-breathe motion-reduce:animate-none";
const heights = { small: "h-16", medium: "h-36", large: "h-72" };
const indexes = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A placeholder with the final layout while content loads. Screen readers announce it once. */
export function SkeletonGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="status" aria-busy="true" className="grid gap-6">
      <span className="sr-only">{label}</span>
      <div aria-hidden className="grid gap-6">
        {children}
      </div>
    </div>
  );
}

export function SkeletonTitle() {
  return (
    <div className="grid gap-3">
      <div className={`${bar} h-3 w-40`} />
      <div className={`${bar} h-9 w-4/5 max-w-md`} />
    </div>
  );
}

export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <div className="grid gap-2.5">
      {indexes(lines).map((line) => (
        <div key={line} className={`${bar} h-3.5 ${line === lines - 1 ? "w-3/5" : "w-full"}`} />
      ))}
    </div>
  );
}

export function SkeletonBlock({ height = "medium" }: { height?: keyof typeof heights }) {
  return <div className={`${bar} ${heights[height]} w-full rounded-card!`} />;
}

export function SkeletonFigures({ count = 4 }: { count?: number }) {
  return (
    <div className="grid grid-cols-2 gap-x-5 border-y border-line sm:grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))]">
      {indexes(count).map((figure) => (
        <div key={figure} className="grid gap-2.5 py-4">
          <div className={`${bar} h-3 w-20`} />
          <div className={`${bar} h-7 w-16`} />
          <div className={`${bar} h-3 w-28`} />
        </div>
      ))}
    </div>
  );
}

export function SkeletonRows({ count = 5 }: { count?: number }) {
  return (
    <div className="grid border-b border-line [&>div]:border-t [&>div]:border-line">
      {indexes(count).map((row) => (
        <div key={row} className="flex items-center gap-4 py-3.5">
          <div className={`${bar} size-8 rounded-full!`} />
          <div className="grid flex-1 gap-2">
            <div className={`${bar} h-3.5 w-2/5`} />
            <div className={`${bar} h-3 w-3/5`} />
          </div>
        </div>
      ))}
    </div>
  );
}

export function SkeletonRoad() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 1000 160"
      preserveAspectRatio="none"
      className="h-40 w-full animate-breathe motion-reduce:animate-none"
      fill="none"
    >
      <path
        d="M0 120C90 120 110 105 200 108S390 40 500 40 710 118 800 116 930 60 1000 62"
        stroke="var(--road)"
        strokeWidth="26"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
