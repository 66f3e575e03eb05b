"use client";

import { Button } from "@spots/ui/button";
import { Menu } from "@spots/ui/menu";
import { useTranslations } from "next-intl";
import { flushSync } from "react-dom";

export type PaperName = "A4" | "A3";

/** Prints the page on one sheet of this paper. */
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
        // Once the menu has gone, so that it is not on the picture.
        onSelect: () => setTimeout(() => print(paper), 250),
      }))}
    />
  );
}
