"use client";

import { Button } from "@spots/ui/button";
import { Menu } from "@spots/ui/menu";
import { useTranslations } from "next-intl";
import { flushSync } from "react-dom";

export type PaperName = "A4" | "A3";

/** A menu that prints the page on one sheet of the chosen paper size. */
export function PrintMenu({ onPaper }: { onPaper: (paper: PaperName) => void }) {
  const say = useTranslations("transfer");
  const print = (paper: PaperName) => {
    flushSync(() => onPaper(paper));
    window.print();
  };
  return (
    <Menu
      label={say("paper")}
      trigger={<Button icon="print">{say("print")}</Button>}
      items={(["A4", "A3"] as const).map((paper) => ({
        id: paper,
        label: say("printOn", { paper }),
        // Delayed until the menu has closed, so that it is not in the print.
        onSelect: () => setTimeout(() => print(paper), 250),
      }))}
    />
  );
}
