import type { ReactNode } from "react";
import { Heading, type Level } from "./heading";
import { Icon } from "./icon";

type ErrorStateProps = {
  title: string;
  /** What happened. */
  happened: ReactNode;
  /** Which data is not affected. */
  safe?: ReactNode;
  /** A button for the next step. */
  action?: ReactNode;
  /** The error's reference number for a support request. */
  reference?: string | undefined;
  level?: Level | undefined;
};

/** An error page or an error in place of a section. */
export function ErrorState({ title, happened, safe, action, reference, level = 1 }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className="mx-auto grid max-w-xl justify-items-start gap-3 rounded-card border border-line bg-paper-2 px-6 py-8"
    >
      <span className="text-bad">
        <Icon name="alert" size={28} />
      </span>
      <Heading level={level}>{title}</Heading>
      <div className="text-ink-2">{happened}</div>
      {safe && (
        <div className="flex gap-2 text-ink-2">
          <span className="mt-0.5 text-good">
            <Icon name="check" />
          </span>
          <div>{safe}</div>
        </div>
      )}
      {action && <div className="mt-2 flex flex-wrap gap-2.5">{action}</div>}
      {reference && <p className="num text-tiny text-ink-3">{reference}</p>}
    </div>
  );
}
