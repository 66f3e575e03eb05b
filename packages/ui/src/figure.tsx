import type { ReactNode } from "react";
import { Anchor } from "./link";

type FigureProps = {
  label: string;
  /** The page with the figure's data. */
  href?: string | undefined;
  /** A help button beside the label. */
  help?: ReactNode;
} & (
  | {
      /** "early": few answers so far, so it is grey. */
      state?: "known" | "early" | undefined;
      value: string;
      /** Its 95 % interval. A number is never shown without it. */
      interval: string;
      n: string;
      /** A text about the change, such as "no clear change". */
      note?: string | undefined;
    }
  | {
      /** There are too few answers to show a number. */
      state: "hidden";
      /** The text in place of the number: "early". */
      value: string;
      /** How many answers are missing: "17 follow-ups of 30 needed". */
      missing: string;
    }
);

/** A number with its uncertainty. */
export function Figure(props: FigureProps) {
  const { label, value, href, help } = props;
  const under = props.state === "hidden" ? [props.missing] : [props.interval, props.n, props.note].filter(Boolean);
  const grey = props.state === "early" || props.state === "hidden";
  return (
    <div className="relative grid content-start gap-1 py-4">
      <dt className="eyebrow">
        {href ? (
          <Anchor href={href} className="after:absolute after:inset-0 hover:text-ink">
            {label}
          </Anchor>
        ) : (
          label
        )}{" "}
        {help}
      </dt>
      <dd
        className={`num heading text-[2rem] leading-[1.15] ${grey ? "text-ink-3" : ""} ${props.state === "hidden" ? "italic" : ""}`}
      >
        {value}
      </dd>
      <dd className="num text-tiny text-ink-3">{under.join(" · ")}</dd>
    </div>
  );
}

/** Figures side by side; two per row on a phone. */
export function FigureRow({ children }: { children: ReactNode }) {
  return (
    <div className="@container overflow-hidden border-y border-line">
      <dl className="-ms-5 -mb-px grid grid-cols-2 @2xl:grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] [&>div]:border-s [&>div]:border-b [&>div]:border-line [&>div]:ps-5 [&>div]:pe-4">
        {children}
      </dl>
    </div>
  );
}
