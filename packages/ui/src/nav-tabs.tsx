import { Anchor } from "./link";

export type NavTab = { href: string; label: string; current?: boolean; count?: string };

/** The classes of a row of tabs and of one tab. */
export const tabsLook = "flex gap-6 overflow-x-auto border-b border-line [scrollbar-width:none]";
export const tabLook =
  "-mb-px flex min-h-11 shrink-0 items-center gap-2 border-b-2 border-transparent px-0.5 text-base text-ink-2 transition-colors hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink data-[state=active]:border-ink data-[state=active]:font-semibold data-[state=active]:text-ink";

/** A row of tabs that links to related pages. */
export function NavTabs({ label, items }: { label: string; items: readonly NavTab[] }) {
  return (
    <nav aria-label={label}>
      <ul className={tabsLook}>
        {items.map((item) => (
          <li key={item.href} className="shrink-0">
            <Anchor href={item.href} aria-current={item.current ? "page" : undefined} className={tabLook}>
              {item.label}
              {item.count && <span className="num text-tiny font-normal text-ink-3">{item.count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
