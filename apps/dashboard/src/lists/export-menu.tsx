"use client";

import { RowFormats } from "@spots/domain/list/write-rows";
import { Button } from "@spots/ui/button";
import { Menu } from "@spots/ui/menu";
import { useTranslations } from "next-intl";

type Props = {
  business: string;
  table: "answers" | "moments" | "spots";
  /** The filters of the list, as the list's own procedure takes them. */
  filters?: Readonly<Record<string, string>>;
};

/**
 * A menu that saves a table as a file: exactly the rows that the filters let through. The spots can
 * be saved as a PDF, too.
 */
export function ExportMenu({ business, table, filters = {} }: Props) {
  const say = useTranslations("transfer.save");
  const save = (path: string, more: Readonly<Record<string, string>>) =>
    // The answer is a download, so the page stays.
    window.location.assign(`/api/export/${path}?${new URLSearchParams({ business, ...more, ...filters }).toString()}`);
  return (
    <Menu
      label={say("title")}
      trigger={<Button icon="download">{say("title")}</Button>}
      items={[
        ...(table === "spots" ? [{ id: "pdf", label: say("pdf"), onSelect: () => save("results", {}) }] : []),
        ...RowFormats.map((format) => ({
          id: format,
          label: say(format),
          onSelect: () => save(table, { format }),
        })),
        { kind: "separator", id: "line" },
        {
          id: "dictionary",
          label: say("dictionary"),
          onSelect: () => void window.open("/api/export/dictionary", "_blank", "noopener"),
        },
      ]}
    />
  );
}
