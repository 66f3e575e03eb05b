import type { ReactNode } from "react";

const tones = {
  plain: "border border-line bg-paper-2",
  paper: "border border-line bg-paper shadow-low",
  magic: "border border-magic-line bg-magic-wash",
  "magic-outline": "border border-magic-line bg-paper",
  dashed: "border-[1.5px] border-dashed border-line-2",
  night: "border border-transparent bg-night text-ink shadow-high",
};
const pads = { none: "", snug: "px-4 py-3.5", roomy: "px-5 py-5 sm:px-6" };

type CardProps = {
  /** "magic" highlights a live spot, "dashed" is an empty place, "night" is dark. */
  tone?: keyof typeof tones | undefined;
  pad?: keyof typeof pads | undefined;
  as?: "div" | "section" | "article" | "aside" | "li" | undefined;
  labelledBy?: string | undefined;
  children: ReactNode;
};

/** A bordered box. */
export function Card({ tone = "plain", pad = "snug", as: Tag = "div", labelledBy, children }: CardProps) {
  return (
    <Tag
      aria-labelledby={labelledBy}
      data-theme={tone === "night" ? "dark" : undefined}
      className={`min-w-0 rounded-card ${tones[tone]} ${pads[pad]}`}
    >
      {children}
    </Tag>
  );
}
