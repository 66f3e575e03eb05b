import type { MouseEventHandler } from "react";
import { Icon, type IconName } from "./icon";
import { Anchor } from "./link";
import { Ring } from "./spinner";

export type DockItem = {
  id: string;
  label: string;
  icon: IconName;
  href?: string;
  onClick?: MouseEventHandler<HTMLButtonElement>;
  /** Whether this is the current page. */
  current?: boolean;
  pending?: boolean;
};

/** The bottom navigation bar of a phone: up to four large targets. */
export function Dock({ label, items }: { label: string; items: readonly DockItem[] }) {
  return (
    <nav
      aria-label={label}
      className="sticky bottom-0 z-20 border-t border-line bg-paper-2 px-4 pt-3 pb-[max(0.875rem,env(safe-area-inset-bottom))]"
    >
      <ul className="mx-auto grid max-w-xl auto-cols-fr grid-flow-col gap-2.5">
        {items.map((item) => (
          <li key={item.id} className="grid">
            <DockButton {...item} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function DockButton({ label, icon, href, onClick, current = false, pending = false }: DockItem) {
  const face = (
    <>
      {pending ? <Ring /> : <Icon name={icon} />}
      <span>{label}</span>
    </>
  );
  const look = `flex min-h-16 flex-col items-center justify-center gap-1.25 rounded-card border bg-paper p-2 text-center text-small leading-tight font-strong transition-colors hover:border-edge active:bg-paper-3 ${current ? "border-ink" : "border-line-2"}`;
  return href ? (
    <Anchor href={href} aria-current={current ? "page" : undefined} className={look}>
      {face}
    </Anchor>
  ) : (
    <button type="button" onClick={pending ? undefined : onClick} aria-busy={pending || undefined} className={look}>
      {face}
    </button>
  );
}
