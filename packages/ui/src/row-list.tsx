import type { ReactNode } from "react";
import { Anchor } from "./link";
import { StatusShape, type Tone } from "./status";

type RowListProps = { label?: string | undefined; labelledBy?: string | undefined; children: ReactNode };

/** Things under each other, parted by hairlines. */
export function RowList({ label, labelledBy, children }: RowListProps) {
  return (
    <ul aria-label={label} aria-labelledby={labelledBy} className="grid border-b border-line [&>li]:border-t">
      {children}
    </ul>
  );
}

type RowProps = {
  /** What stands before the words: a time, an avatar, a mark. */
  lead?: ReactNode;
  /** A shape before the words instead; the words must say the same. */
  tone?: Tone | undefined;
  title: ReactNode;
  detail?: ReactNode;
  /** What stands after the words: a status, buttons. */
  side?: ReactNode;
  /** The whole row leads there; the title is the link. */
  href?: string | undefined;
  serif?: boolean | undefined;
  /** Lets an address point at it, as `#id`: it is then marked. */
  id?: string | undefined;
};

/** One of the things: what it is, one line about it, and what can be done with it. */
export function Row({ lead, tone, title, detail, side, href, serif = false, id }: RowProps) {
  const words = serif ? "font-serif text-lead leading-snug font-medium" : "font-semibold";
  return (
    <li
      id={id}
      className={`relative flex min-w-0 scroll-mt-24 flex-wrap items-start gap-x-3.5 gap-y-2 py-3.25 target:bg-magic-wash ${href ? "transition-colors hover:bg-paper-2" : ""}`}
    >
      {lead && <div className="num shrink-0 self-center">{lead}</div>}
      {tone && (
        <span className="mt-1.5">
          <StatusShape tone={tone} />
        </span>
      )}
      <div className="grid min-w-32 flex-1 gap-0.5">
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
    </li>
  );
}
