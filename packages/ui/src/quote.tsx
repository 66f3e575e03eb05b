import type { ReactNode } from "react";

const sizes = { small: "text-lead", medium: "text-title leading-[1.35]", large: "text-[1.625rem] leading-[1.3]" };

type QuoteProps = {
  /** The customer's words, unchanged. The quotation marks follow the page's language. */
  text: string;
  /** Passages to mark, as offsets in `text`; they may not overlap. */
  highlights?: readonly { start: number; end: number }[] | undefined;
  source?: ReactNode;
  size?: keyof typeof sizes | undefined;
  /** The language of the text, when known. */
  lang?: string | undefined;
};

/** A quote of a customer. */
export function Quote({ text, highlights = [], source, size = "medium", lang }: QuoteProps) {
  return (
    <figure className="grid gap-1.5">
      <blockquote className={`said ${sizes[size]} before:content-[open-quote] after:content-[close-quote]`} dir="auto">
        <p lang={lang} className="inline break-words">
          {markedParts(text, highlights)}
        </p>
      </blockquote>
      {source && <figcaption className="text-small text-ink-3">{source}</figcaption>}
    </figure>
  );
}

function markedParts(text: string, highlights: NonNullable<QuoteProps["highlights"]>): ReactNode[] {
  const inOrder = [...highlights].sort((a, b) => a.start - b.start);
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of inOrder) {
    if (start < from || end <= start) continue;
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return [...parts, text.slice(from)];
}
