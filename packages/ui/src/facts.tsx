import type { ReactNode } from "react";

export type Fact = { term: string; detail: ReactNode };

/** A description list: terms and their values. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[minmax(2.75rem,auto)_1fr] gap-x-3.5 gap-y-2.25">
      {items.map(({ term, detail }) => (
        <div key={term} className="col-span-full grid grid-cols-subgrid items-baseline">
          <dt className="text-tiny text-ink-3">{term}</dt>
          <dd className="min-w-0">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
