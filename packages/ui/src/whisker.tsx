import { scaleLinear } from "d3-scale";

const tones = { magic: "var(--magic-ink)", ink: "var(--ink-2)" };
const sizes = { small: "w-16", wide: "w-full" };

type WhiskerProps = {
  value: number;
  low: number;
  high: number;
  /** The ends of the scale. */
  min?: number | undefined;
  max?: number | undefined;
  /** The same in words: "41 % (33–49 %), n = 96". */
  label: string;
  tone?: keyof typeof tones | undefined;
  size?: keyof typeof sizes | undefined;
};

/** A number and its interval as a point on a thin line. */
export function Whisker({ value, low, high, min = 0, max = 1, label, tone = "magic", size = "small" }: WhiskerProps) {
  const across = scaleLinear([min, max], [3, 97]).clamp(true);
  const at = (position: number) => `${across(position)}%`;
  return (
    <svg role="img" aria-label={label} className={`h-4 shrink-0 overflow-visible rtl:-scale-x-100 ${sizes[size]}`}>
      <title>{label}</title>
      <line x1="0" x2="100%" y1="8" y2="8" stroke="var(--line-2)" strokeWidth="1" />
      <line x1={at(low)} x2={at(high)} y1="8" y2="8" stroke={tones[tone]} strokeWidth="2.2" strokeLinecap="round" />
      <circle cx={at(value)} cy="8" r="4" fill={tones[tone]} />
    </svg>
  );
}
