import type { ReactNode } from "react";

export type Level = 1 | 2 | 3 | 4;

const sizes = {
  statement: "text-statement tracking-[-0.018em]",
  page: "text-page tracking-[-0.015em]",
  title: "text-title",
  small: "text-lead leading-snug",
};

type HeadingProps = { level: Level; size?: keyof typeof sizes; id?: string | undefined; children: ReactNode };

/** A serif heading. `level` is its rank in the document; `size` is its visual size. */
export function Heading({ level, size = "title", id, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={`heading ${sizes[size]}`}>
      {children}
    </Tag>
  );
}
