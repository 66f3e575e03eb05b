type ProgressProps = {
  label: string;
  value: number;
  max: number;
  /** The same in words: "3 of 5 steps". */
  valueText: string;
  labelHidden?: boolean | undefined;
};

/** How far something has come. */
export function Progress({ label, value, max, valueText, labelHidden = false }: ProgressProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className="grid gap-1.5">
      <div className="flex justify-between gap-4 text-small">
        <span className={labelHidden ? "sr-only" : "font-medium"}>{label}</span>
        <span className="num text-ink-2">{valueText}</span>
      </div>
      <svg
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={valueText}
        className="h-2 w-full rounded-full border border-line-2 bg-paper-3 rtl:-scale-x-100"
      >
        <rect width={`${share * 100}%`} height="100%" className="fill-accent forced-colors:fill-[Highlight]" />
      </svg>
    </div>
  );
}
