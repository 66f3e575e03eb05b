import type { ReactNode } from "react";
import { type Fact, Facts } from "./facts";
import { Heading, type Level } from "./heading";

type StaffCardProps = {
  /** The time and place: "Your next moment · 10:40, chair 2". */
  eyebrow: string;
  title: string;
  level?: Level | undefined;
  facts: readonly Fact[];
  /** At most two large buttons. */
  actions?: ReactNode;
  /** A lesser action under them. */
  aside?: ReactNode;
  children?: ReactNode;
};

/** A dark card with the next task, short enough to read in ten seconds. */
export function StaffCard({ eyebrow, title, level = 2, facts, actions, aside, children }: StaffCardProps) {
  return (
    <section className="rounded-sheet shadow-high">
      <div
        data-theme="dark"
        className="relative isolate overflow-hidden rounded-sheet border border-transparent bg-night px-5.5 pt-6 pb-5 text-ink"
      >
        <span
          aria-hidden
          className="absolute -end-20 -top-22 -z-10 size-66 rounded-full bg-[radial-gradient(closest-side,color-mix(in_oklch,var(--magic)_62%,transparent),color-mix(in_oklch,var(--magic)_18%,transparent)_55%,transparent)] forced-colors:hidden"
        />
        <p className="eyebrow text-magic-ink!">{eyebrow}</p>
        <div className="mt-2.5 mb-3.5 max-w-68 *:text-pretty">
          <Heading level={level} size="page">
            {title}
          </Heading>
        </div>
        <Facts items={facts} />
        {children}
        {actions && <div className="mt-5 flex flex-wrap gap-2.5 *:grow *:px-4 *:whitespace-nowrap">{actions}</div>}
        {aside && <div className="mt-2.5">{aside}</div>}
      </div>
    </section>
  );
}
