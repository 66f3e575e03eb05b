import type { KeyboardEvent, ReactNode, Ref } from "react";
import { Anchor } from "./link";
import { StatusShape, type Tone } from "./status";

type RowListProps = {
  label?: string | undefined;
  labelledBy?: string | undefined;
  children: ReactNode;
  onKeyDown?: ((event: KeyboardEvent<HTMLUListElement>) => void) | undefined;
  ref?: Ref<HTMLUListElement> | undefined;
  /** The height of all rows, for a list that has only the rows in sight, each with its `place`. */
  height?: number | undefined;
};

/** A vertical list with dividers. */
export function RowList({ label, labelledBy, children, onKeyDown, ref, height }: RowListProps) {
  return (
    <ul
      ref={ref}
      aria-label={label}
      aria-labelledby={labelledBy}
      onKeyDown={onKeyDown}
      className="relative grid border-b border-line [&>li]:border-t"
      style={height === undefined ? undefined : { height }}
    >
      {children}
    </ul>
  );
}

type RowProps = {
  /** The content before the text: a time, an avatar, a mark. */
  lead?: ReactNode;
  /** A status shape before the text instead. The text must say the same. */
  tone?: Tone | undefined;
  title: ReactNode;
  detail?: ReactNode;
  /** The content after the text: a status, buttons. */
  side?: ReactNode;
  /** The content under all of it. */
  below?: ReactNode;
  /** The target of the whole row; the title is the link. */
  href?: string | undefined;
  serif?: boolean | undefined;
  /** The id of the row. It is highlighted when the address ends in `#id`. */
  id?: string | undefined;
  place?: RowPlace | undefined;
};

/** Where a row is in a list of which only the rows in sight are in the document. */
export type RowPlace = {
  readonly index: number;
  readonly count: number;
  /** Its distance from the top of the list. */
  readonly top: number;
  readonly measure: (row: HTMLLIElement | null) => void;
};

/** One row: a title, one line of detail and actions. */
export function Row({ lead, tone, title, detail, side, below, href, serif = false, id, place }: RowProps) {
  const words = serif ? "font-serif text-lead leading-snug font-medium" : "font-semibold";
  return (
    <li
      id={id}
      {...(place && {
        ref: place.measure,
        "data-index": place.index,
        "aria-setsize": place.count,
        "aria-posinset": place.index + 1,
        style: { transform: `translateY(${place.top}px)` },
      })}
      className={`${place ? "absolute inset-x-0 top-0" : "relative"} flex min-w-0 scroll-mt-24 flex-wrap items-start gap-x-3.5 gap-y-2 py-3.25 target:bg-magic-wash ${href ? "transition-colors hover:bg-paper-2" : ""}`}
    >
      {lead && <div className="num shrink-0 self-center">{lead}</div>}
      {tone && (
        <span className="mt-1.5">
          <StatusShape tone={tone} />
        </span>
      )}
      <div className={`grid flex-1 gap-0.5 ${lead ? "min-w-32" : "min-w-48"}`}>
        {href ? (
          <Anchor href={href} className={`${words} after:absolute after:inset-0 after:rounded-control`}>
            {title}
          </Anchor>
        ) : (
          <div className={words}>{title}</div>
        )}
        {detail && <div className="text-small text-ink-2">{detail}</div>}
      </div>
      {side && <div className="relative flex max-w-full shrink-0 flex-wrap items-center gap-2 self-center">{side}</div>}
      {below}
    </li>
  );
}
