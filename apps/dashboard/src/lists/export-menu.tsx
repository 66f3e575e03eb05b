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

/** A menu that saves a table as a file: exactly the rows that the filters let through. */
export function ExportMenu({ business, table, filters = {} }: Props) {
  const say = useTranslations("transfer.save");
  const addressOf = (format: string) =>
    `/api/export/${table}?${new URLSearchParams({ business, format, ...filters }).toString()}`;
  return (
    <Menu
      label={say("title")}
      trigger={<Button icon="download">{say("title")}</Button>}
      items={[
        ...RowFormats.map((format) => ({
          id: format,
          label: say(format),
          // The answer is a download, so the page stays.
          onSelect: () => window.location.assign(addressOf(format)),
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
