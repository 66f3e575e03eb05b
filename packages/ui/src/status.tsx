import type { ReactNode } from "react";

export type Tone = "good" | "warn" | "bad" | "info" | "magic" | "quiet";

/** One shape per tone, so that no meaning depends on colour alone. */
const shapes: Record<Tone, ReactNode> = {
  good: (
    <path
      d="M6 0.8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 6 .8zM3.6 6.2l1.7 1.7 3.1-3.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      strokeLinecap="round"
    />
  ),
  warn: <path d="M6 1l5.4 9.8H.6z" fill="currentColor" />,
  bad: <path d="M3.7.5h4.6L11.5 3.7v4.6L8.3 11.5H3.7L.5 8.3V3.7z" fill="currentColor" />,
  info: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="2" />,
  magic: (
    <g>
      <circle cx="6" cy="6" r="6" fill="var(--magic)" opacity="0.35" />
      <circle cx="6" cy="6" r="3.6" fill="var(--magic)" stroke="var(--magic-rim)" />
    </g>
  ),
  quiet: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.4 2.4" />,
};
const inks: Record<Tone, string> = {
  good: "text-good",
  warn: "text-warn",
  bad: "text-bad",
  info: "text-info",
  magic: "text-magic-ink",
  quiet: "text-ink-3",
};
const pills: Record<Tone, string> = {
  good: "bg-good-wash",
  warn: "bg-warn-wash",
  bad: "bg-bad-wash",
  info: "bg-info-wash",
  magic: "bg-magic-wash",
  quiet: "bg-paper-2",
};

/** The shape alone, for use beside a text that says the same. */
export function StatusShape({ tone }: { tone: Tone }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden className={`size-3 shrink-0 overflow-visible ${inks[tone]}`}>
      {shapes[tone]}
    </svg>
  );
}

type StatusProps = { tone: Tone; pill?: boolean; children: ReactNode };

/** A status: a shape and a text. */
export function Status({ tone, pill = false, children }: StatusProps) {
  const box = pill ? `${pills[tone]} rounded-full border border-transparent px-2.5 py-0.75` : "";
  return (
    <span className={`inline-flex items-center gap-1.75 text-tiny font-medium ${inks[tone]} ${box}`}>
      <StatusShape tone={tone} />
      <span>{children}</span>
    </span>
  );
}
