import { Anchor } from "@spots/ui/link";

type Props = {
  count: number;
  /** The words with the count. Default: the count. */
  text?: string;
  /** The page with the rows that are counted, and the accessible name of the link. */
  href: string;
  label: string;
};

/** A count that opens the rows behind it; none of nothing. */
export function CountLink({ count, text = String(count), href, label }: Props) {
  if (count === 0) return <span className="num">{text}</span>;
  return (
    <Anchor
      href={href}
      aria-label={`${label}: ${text}`}
      className="num underline decoration-line-2 underline-offset-3 hover:decoration-current pointer-coarse:inline-block pointer-coarse:py-2"
    >
      {text}
    </Anchor>
  );
}
