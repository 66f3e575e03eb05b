"use client";

import { withLines } from "@spots/domain/list/lines";
import { Button } from "@spots/ui/button";
import { Status } from "@spots/ui/status";
import { TextareaField } from "@spots/ui/textarea-field";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { ScrollArea } from "./scroll-area";

/** One line of a list, or one person of a line: the result or the error. */
export type PreviewRow = {
  readonly key: string;
  readonly line: number;
  readonly lines: number;
  /**
   * The source text of the row. Where a line names several people, this person on a line of their
   * own.
   */
  readonly text: string;
  readonly title: string;
  readonly detail: string;
  /** A note to show before the list is sent. */
  readonly note?: string | undefined;
};

type Props = {
  text: string;
  onText: (text: string) => void;
  /** True while the rows belong to an earlier text and the new one is being parsed. */
  isReading: boolean;
  /** A sentence that sums up what sending will do. */
  summary: string;
  good: { readonly label: string; readonly rows: readonly PreviewRow[] };
  bad: readonly PreviewRow[];
  /** The number of lines beyond the limit of one list. */
  beyond: string | null;
  unread: readonly string[];
};

/**
 * Previews the result of a list line by line before it is sent. Each line can be corrected or
 * removed.
 */
export function ListPreview({ text, onText, isReading, summary, good, bad, beyond, unread }: Props) {
  const say = useTranslations("lists");
  const id = useId();
  const head = useRef<HTMLParagraphElement>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const change = (next: string) => {
    if (isReading) return;
    onText(next);
    setEdited(null);
    // The row may be gone or have moved, so its result is announced here.
    head.current?.focus();
  };
  /** The other people of the same line get lines of their own. */
  const changeRow = (row: PreviewRow, instead: string | null) => {
    const ofLine = [...good.rows, ...bad].filter(({ line: at }) => at === row.line);
    const left = ofLine.flatMap((each) => (each === row ? (instead ?? []) : each.text));
    change(withLines(text, row, left.length === 0 ? null : left.join("\n")));
  };
  const leaveBadOut = () =>
    change(
      placesOf(bad)
        .toSorted((one, other) => other.line - one.line)
        .reduce((left, part) => {
          const others = good.rows.filter(({ line: at }) => at === part.line).map((row) => row.text);
          return withLines(left, part, others.length === 0 ? null : others.join("\n"));
        }, text),
    );
  const line = (row: PreviewRow, isBad: boolean) => (
    <li key={row.key} className="grid gap-1 px-4 py-2.5 wrap-anywhere">
      {edited === row.key ? (
        <LineEditor
          row={row}
          onDone={(written) => changeRow(row, written)}
          onCancel={() => {
            setEdited(null);
            head.current?.focus();
          }}
        />
      ) : (
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <div className="grid min-w-0 flex-1 basis-48 gap-0.5">
            <span className={isBad ? "" : "font-semibold"}>{row.title}</span>
            {row.detail && <span className="line-clamp-3 text-small text-ink-2">{row.detail}</span>}
            {row.note && <span className="text-small text-ink-2">{row.note}</span>}
          </div>
          <div className="flex flex-wrap gap-2">
            <Button size="small" aria-label={`${say("correct")}: ${row.title}`} onClick={() => setEdited(row.key)}>
              {say("correct")}
            </Button>
            <Button
              size="small"
              variant="plain"
              aria-label={`${say("leaveOut")}: ${row.title}`}
              onClick={() => changeRow(row, null)}
            >
              {say("leaveOut")}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
  return (
    <section aria-labelledby={id} aria-busy={isReading} className="grid gap-4">
      <p id={id} ref={head} tabIndex={-1} role="status" className="font-semibold">
        {summary}
      </p>
      {(beyond || unread.length > 0) && (
        <ul className="grid gap-1 text-small text-ink-2">
          {beyond && <li>{beyond}</li>}
          {unread.length > 0 && <li>{say("unread", { count: unread.length, columns: unread.join(", ") })}</li>}
        </ul>
      )}
      {bad.length > 0 && (
        <Rows
          tone={<Status tone="warn">{say("bad", { count: placesOf(bad).length })}</Status>}
          label={say("badLabel")}
          action={
            bad.length > 1 && (
              <Button size="small" variant="plain" onClick={leaveBadOut}>
                {say("leaveAllOut")}
              </Button>
            )
          }
        >
          {bad.map((row) => line(row, true))}
        </Rows>
      )}
      {good.rows.length > 0 && (
        <Rows tone={<Status tone="good">{good.label}</Status>} label={good.label}>
          {good.rows.map((row) => line(row, false))}
        </Rows>
      )}
    </section>
  );
}

/** Returns the text of every line once, also where several rows come from it. */
const placesOf = (rows: readonly PreviewRow[]) => [...new Map(rows.map((row) => [row.line, row])).values()];

function Rows({
  tone,
  label,
  action,
  children,
}: {
  tone: ReactNode;
  label: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        {tone}
        {action}
      </div>
      <ScrollArea label={label}>
        <ul className="grid divide-y divide-line">{children}</ul>
      </ScrollArea>
    </div>
  );
}

type EditorProps = { row: PreviewRow; onDone: (text: string) => void; onCancel: () => void };

function LineEditor({ row, onDone, onCancel }: EditorProps) {
  const say = useTranslations("lists");
  const [written, setWritten] = useState(row.text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="grid gap-2 py-1">
      <TextareaField
        ref={field}
        label={say("line", { line: row.line })}
        hint={row.note ?? row.title}
        rows={1}
        value={written}
        spellCheck={false}
        onChange={({ currentTarget }) => setWritten(currentTarget.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="small" variant="primary" onClick={() => onDone(written)}>
          {say("done")}
        </Button>
        <Button size="small" variant="plain" onClick={onCancel}>
          {say("cancel")}
        </Button>
      </div>
    </div>
  );
}
