import { RowFormats } from "@spots/domain/list/write-rows";
import { buttonLook } from "@spots/ui/button";
import { Icon } from "@spots/ui/icon";
import { useTranslations } from "next-intl";

type Props = {
  business: string;
  table: "answers" | "followUps" | "gestures" | "moments" | "spots";
  /** The filters of the list, as the list's own procedure takes them. */
  filters?: Readonly<Record<string, string>>;
};

/**
 * A menu that saves a table as a file: exactly the rows that the filters let through. The spots can
 * be saved as a PDF, too, and beside the moments their visits. Its entries are links to downloads,
 * so it needs no script.
 */
export function ExportMenu({ business, table, filters = {} }: Props) {
  const say = useTranslations("transfer.save");
  const addressOf = (path: string, more: Readonly<Record<string, string>>) =>
    `/api/export/${path}?${new URLSearchParams({ business, ...more, ...filters }).toString()}`;
  const entries = [
    ...(table === "spots" ? [{ id: "pdf", label: say("pdf"), href: addressOf("results", {}) }] : []),
    ...RowFormats.map((format) => ({ id: format, label: say(format), href: addressOf(table, { format }) })),
    ...(table === "moments"
      ? [{ id: "visits", label: say("visits"), href: addressOf("visits", { format: "csv" }) }]
      : []),
  ];
  const look = "touch block rounded-control px-2.5 py-2 hover:bg-paper-3";
  return (
    <details className="group relative">
      <summary className={`${buttonLook("quiet", "medium", false)} cursor-pointer list-none`}>
        <Icon name="download" size={20} />
        {say("title")}
      </summary>
      <ul className="absolute start-0 z-40 mt-1.5 w-max max-w-80 min-w-52 rounded-card border border-line bg-paper p-1.5 text-ink shadow-high sm:start-auto sm:end-0">
        {entries.map(({ id, label, href }) => (
          <li key={id}>
            <a href={href} className={look}>
              {label}
            </a>
          </li>
        ))}
        <li className="mt-1.5 border-line border-t pt-1.5">
          <a href="/api/export/dictionary" target="_blank" rel="noopener" className={`${look} text-ink-2`}>
            {say("dictionary")}
          </a>
        </li>
      </ul>
    </details>
  );
}
