// biome-ignore-all lint/a11y/noRedundantRoles: laid out as blocks on a phone, a table loses its roles without them
import type { ReactNode } from "react";
import { Icon } from "./icon";
import { Anchor } from "./link";

export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** "end" for numbers. */
  align?: "start" | "end";
  /**
   * The column with the row's header, which is the title of its card on a phone. Default: the first
   * column.
   */
  primary?: boolean;
  /** A column of buttons: its header is visually hidden. */
  headerHidden?: boolean;
  /** The address that sorts by this column, and how the rows are sorted by it now. */
  sort?: { readonly href: string; readonly now: "ascending" | "descending" | "none" };
};

type DataTableProps<Row> = {
  /** The table's caption. */
  caption: string;
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown in place of the table when there are no rows: an EmptyState. */
  empty?: ReactNode;
  /** The header row stays below the app's bar while the rows scroll. */
  stickyHead?: boolean | undefined;
};

/**
 * A table. In a narrow container each row becomes a card with the headers beside the values. The
 * ARIA roles are explicit, because browsers drop the table semantics of elements with `display:
 * block`.
 */
export function DataTable<Row>({
  caption,
  captionHidden = true,
  columns,
  rows,
  rowKey,
  empty,
  stickyHead = false,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  const primary = columns.find((column) => column.primary) ?? columns[0];
  return (
    <div className="@container min-w-0">
      <table role="table" className="block w-full text-base @2xl:table @2xl:border-collapse">
        <caption
          className={captionHidden ? "sr-only" : "mb-2 block text-start text-small text-ink-2 @2xl:table-caption"}
        >
          {caption}
        </caption>
        <thead role="rowgroup" className="sr-only @2xl:not-sr-only @2xl:table-header-group">
          <tr role="row">
            {columns.map(({ id, header, align, headerHidden, sort }) => (
              <th
                key={id}
                role="columnheader"
                scope="col"
                aria-sort={sort?.now}
                className={`eyebrow border-b border-line-2 py-2.5 pe-4 last:pe-0 ${align === "end" ? "text-end!" : "text-start!"} ${stickyHead ? "sticky top-15 z-10 bg-paper" : ""}`}
              >
                <HeadText header={header} isHidden={headerHidden ?? false} sort={sort} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="grid gap-3 @2xl:table-row-group">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role="row"
              className="grid gap-1.5 rounded-card border border-line bg-paper-2 p-4 @2xl:table-row @2xl:rounded-none @2xl:border-0 @2xl:bg-transparent @2xl:hover:bg-paper-2"
            >
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} primary={column === primary} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type HeadProps = { header: string; isHidden: boolean; sort: Column<unknown>["sort"] };

function HeadText({ header, isHidden, sort }: HeadProps) {
  if (isHidden) return <span className="sr-only">{header}</span>;
  if (!sort) return header;
  return (
    <Anchor href={sort.href} className="inline-flex min-h-6 items-center gap-1 rounded-control hover:text-ink">
      {header}
      {sort.now !== "none" && (
        <span className={sort.now === "ascending" ? "rotate-180" : ""}>
          <Icon name="chevron-down" size={16} />
        </span>
      )}
    </Anchor>
  );
}

function Cell<Row>({ column, row, primary }: { column: Column<Row>; row: Row; primary: boolean }) {
  const { header, cell, align, headerHidden } = column;
  const content = cell(row);
  const isEmpty = content === null || content === undefined || content === false || content === "";
  const wide = `@2xl:table-cell @2xl:border-b @2xl:border-line @2xl:py-3 @2xl:pe-4 @2xl:align-middle @2xl:last:pe-0 ${align === "end" ? "num @2xl:text-end" : "text-start"}`;
  if (primary) {
    return (
      <th role="rowheader" scope="row" className={`block pb-1 font-semibold ${wide}`}>
        {content}
      </th>
    );
  }
  return (
    <td
      role="cell"
      // A card shows no label without its content.
      className={`${isEmpty ? "hidden" : headerHidden ? "block pt-1.5" : "flex items-baseline justify-between gap-4"} ${wide}`}
    >
      {!headerHidden && (
        <span aria-hidden className="max-w-1/2 shrink-0 text-small text-ink-3 @2xl:hidden">
          {header}
        </span>
      )}
      <span className="min-w-0 text-end break-words @2xl:text-inherit @2xl:contents">{content}</span>
    </td>
  );
}
