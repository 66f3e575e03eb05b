import type { ReactNode } from "react";
import { Heading } from "./heading";

type PageHeadProps = {
  eyebrow?: ReactNode;
  title: string;
  /** "statement" is larger, for a title that states the result of the page. */
  look?: "page" | "statement" | undefined;
  lead?: ReactNode;
  /** A help button beside the title. */
  help?: ReactNode;
  actions?: ReactNode;
};

/** The header of a page: parent page, title, lead text and actions. */
export function PageHead({ eyebrow, title, look = "page", lead, help, actions }: PageHeadProps) {
  return (
    <header className="grid grid-cols-1 gap-2.5">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div
          className={`grid min-w-0 gap-2.5 wrap-anywhere ${look === "statement" ? "max-w-[44rem]" : "max-w-[56rem]"}`}
        >
          {eyebrow && <p className="eyebrow">{eyebrow}</p>}
          <div className="text-balance [&>h1]:inline">
            <Heading level={1} size={look}>
              {title}
            </Heading>
            {help && <span className="ms-2.5">{help}</span>}
          </div>
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2.5">{actions}</div>}
      </div>
      {lead && <div className="max-w-[70ch] wrap-anywhere text-ink-2">{lead}</div>}
    </header>
  );
}
