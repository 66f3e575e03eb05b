"use client";

import { mostListBytes } from "@spots/domain/list/decode";
import { mostListCharacters } from "@spots/domain/list/table";
import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { TextareaField } from "@spots/ui/textarea-field";
import { useFormatter, useTranslations } from "next-intl";
import { type ClipboardEvent, useState } from "react";
import { DropField } from "./drop-field";
import { type FileProblem, readListFile } from "./read-list-file";

/** The number of characters that a textarea displays without delay. */
const mostShown = 50_000;

type Problem = { readonly reason: FileProblem; readonly file: string; readonly size: number };

type Props = {
  label: string;
  hint: string;
  rows?: number;
  optionalText?: string;
  error?: string | undefined;
  text: string;
  onText: (text: string) => void;
};

/**
 * A list that is typed, pasted or read from a file. A long list is shown only in part; its full
 * text is still the value.
 */
export function ListField({ label, hint, rows = 6, optionalText, error, text, onText }: Props) {
  const say = useTranslations("lists");
  const format = useFormatter();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isReading, setReading] = useState(false);
  const take = (next: string) => {
    setProblem(null);
    onText(next);
  };
  const choose = async (file: File) => {
    setReading(true);
    const read = await readListFile(file);
    setReading(false);
    if ("text" in read) take(read.text);
    else setProblem({ reason: read.problem, file: file.name, size: file.size });
  };
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (text.length + pasted.length <= mostShown) return;
    // The browser would take seconds to lay out this much text in a textarea.
    event.preventDefault();
    if (pasted.length > mostListCharacters)
      return setProblem({ reason: "tooLarge", file: say("pasted"), size: pasted.length });
    const { selectionStart, selectionEnd } = event.currentTarget;
    take(text.slice(0, selectionStart) + pasted + text.slice(selectionEnd));
  };
  const megabytes = (bytes: number) => format.number(bytes / 1_000_000, { maximumFractionDigits: 1 });
  return (
    <div className="grid gap-4">
      {text.length > mostShown ? (
        <Banner
          tone="info"
          title={label}
          action={
            <Button size="small" onClick={() => take("")}>
              {say("remove")}
            </Button>
          }
        >
          {say("tooLongToShow", { lines: text.split("\n").length })}
        </Banner>
      ) : (
        <TextareaField
          label={label}
          hint={hint}
          rows={rows}
          optionalText={optionalText}
          error={error}
          value={text}
          spellCheck={false}
          onPaste={paste}
          onChange={({ currentTarget }) => take(currentTarget.value)}
        />
      )}
      <DropField
        label={say("file")}
        hint={isReading ? say("reading") : say("fileHint", { limit: megabytes(mostListBytes) })}
        accept="text/csv,text/plain,.csv,.tsv,.txt"
        onFile={(file) => void choose(file)}
      />
      {problem && (
        <Banner tone="bad" live title={say("notRead", { file: problem.file })}>
          {say(`problem.${problem.reason}`, { size: megabytes(problem.size), limit: megabytes(mostListBytes) })}
        </Banner>
      )}
    </div>
  );
}
