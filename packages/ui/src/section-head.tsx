import type { ReactNode } from "react";
import { Heading, type Level } from "./heading";

type SectionHeadProps = {
  title: string;
  id?: string | undefined;
  level?: Level | undefined;
  detail?: ReactNode;
  /** A help button beside the title. */
  help?: ReactNode;
  actions?: ReactNode;
};

/** The header of a section. */
export function SectionHead({ title, id, level = 2, detail, help, actions }: SectionHeadProps) {
  return (
    <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <div className="grid min-w-0 gap-1">
        <div className="flex items-center gap-2.5">
          <Heading level={level} id={id}>
            {title}
          </Heading>
          {help}
        </div>
        {detail && <p className="text-small text-ink-2">{detail}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}
