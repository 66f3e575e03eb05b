import { Button } from "./button";

export type PagerWay = { label: string; href: string } | { label: string; onClick: () => void; pending?: boolean };

type PagerProps = {
  label: string;
  previous: PagerWay | null;
  next: PagerWay | null;
  /** Where one is: "51–100". */
  status?: string | undefined;
};

/** On and back through a long list; no page numbers, for the list grows while one reads. */
export function Pager({ label, previous, next, status }: PagerProps) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="flex items-center justify-between gap-3 pt-4">
      <span className="flex-1">{previous && <Way way={previous} icon="arrow-left" />}</span>
      {status && <span className="num text-small text-ink-2">{status}</span>}
      <span className="flex flex-1 justify-end">{next && <Way way={next} iconEnd="arrow-right" />}</span>
    </nav>
  );
}

function Way({ way: { label, ...way }, ...icons }: { way: PagerWay; icon?: "arrow-left"; iconEnd?: "arrow-right" }) {
  return (
    <Button {...way} {...icons} size="small">
      {label}
    </Button>
  );
}
