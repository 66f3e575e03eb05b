import { Icon } from "./icon";

type BellProps = {
  /** The number on the badge, as a short text; "" without a badge. */
  badge: string;
};

/** The drawing of a bell with the number of unread notifications. Its button or link has the name. */
export function Bell({ badge }: BellProps) {
  return (
    <span
      aria-hidden
      className="relative grid size-10 place-items-center rounded-full text-ink-2 hover:bg-paper-3/60 hover:text-ink"
    >
      <Icon name="bell" />
      {badge !== "" && (
        <span className="num absolute end-0 top-0 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-accent px-1 text-[0.6875rem] leading-none font-semibold text-on-accent forced-colors:outline">
          {badge}
        </span>
      )}
    </span>
  );
}
