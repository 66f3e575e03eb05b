import type { ReactNode } from "react";
import { Heading } from "./heading";

type PageHeadProps = {
  eyebrow?: ReactNode;
  title: string;
  /** "statement" is larger: the title says what the page found. */
  look?: "page" | "statement" | undefined;
  lead?: ReactNode;
  /** A "?" beside the title. */
  help?: ReactNode;
  actions?: ReactNode;
};

/** The head of a page: where one is, what it is, what one can do. */
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
