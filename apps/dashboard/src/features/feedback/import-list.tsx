"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { type AnswerColumn, answerColumns } from "@spots/domain/feedback/answer-columns";
import type { AnswerOutcome, ListedAnswer } from "@spots/domain/feedback/answer-import";
import type { AnswerList, BadAnswer, GoodAnswer } from "@spots/domain/feedback/answer-list";
import { mostAnswersAtOnce, mostImportedAnswers } from "@spots/domain/feedback/import-limits";
import type { ColumnPlaces } from "@spots/domain/list/read-list";
import type { DayOrder } from "@spots/domain/list/written-times";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { useDraft } from "@/forms/use-draft";
import { CheckButtons } from "@/lists/check-buttons";
import { ColumnFields } from "@/lists/column-fields";
import { ListField } from "@/lists/list-field";
import { ListPreview, type PreviewRow } from "@/lists/list-preview";
import { OrderField } from "@/lists/order-field";
import { useCheckedList } from "@/lists/use-checked-list";
import { nothingRead, useList } from "@/lists/use-list";
import { inParts } from "./send-in-parts";

type Props = { business: string; locations: Outputs["response"]["imports"]["locations"] };

type Columns = ColumnPlaces<AnswerColumn> | null;
const untouched: { text: string; name: string; columns: Columns } = { text: "", name: "", columns: null };
const nothing: AnswerList = nothingRead;
const parser = () => import("@spots/domain/feedback/answer-list").then(({ readAnswerList }) => readAnswerList);
type Read = Awaited<ReturnType<typeof parser>>;

/** Imports the answers of a CSV file or a pasted list, after a check that stores nothing. */
export function ImportList({ business, locations }: Props) {
  const say = useTranslations("answerImport");
  const sayList = useTranslations("lists");
  const format = useFormatter();
  const client = useTRPCClient();
  const [text, setText] = useState("");
  const [name, setName] = useState("");
  const [importId, setImportId] = useState(() => v7());
  const [order, setOrder] = useState<DayOrder | null>(null);
  const [columns, setColumns] = useState<Columns>(null);
  const change = (next: string) => {
    setText(next);
    if (next.trim() === "") setColumns(null);
  };
  const [sent, setSent] = useState(0);
  const draft = useDraft({
    form: "response.list",
    value: { text, name, columns },
    initial: untouched,
    apply: (words) => {
      setText(words.text);
      setName(words.name);
      setColumns(words.columns);
    },
  });
  const parse = useCallback(
    (read: Read, rows: string) => read(rows, { locations, order, columns }),
    [locations, order, columns],
  );
  const { list, isReading } = useList({ text, parser, parse, nothing });
  const send = async (mode: "check" | "good") => {
    const answers = list.good.map(
      ({ reference, locationId, answeredAt, recommend, recallText, comment, contact, locale }): ListedAnswer => ({
        ...{ reference, locationId, answeredAt, recommend, recallText, comment, contact, locale },
      }),
    );
    const outcomes: AnswerOutcome[] = [];
    setSent(0);
    for (const part of inParts(answers, mostAnswersAtOnce)) {
      const of = { business, importId, name: name.trim() || say("usualName"), mode, answers: [...part] };
      outcomes.push(...(await client.response.import.mutate(of)).outcomes);
      setSent(outcomes.length);
    }
    return { outcomes };
  };
  const { check, store, isChecked, outcomeOf } = useCheckedList<GoodAnswer, AnswerOutcome>({ list, send });
  const nameOf = new Map(locations.map((location) => [location.id, location.name]));
  const at = (wallTime: string) =>
    format.dateTime(new Date(`${wallTime}:00Z`), { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  const badRow = ({ line, lines, text: written }: BadAnswer | GoodAnswer, reason: string): PreviewRow => ({
    ...{ key: `bad ${line}`, line, lines, text: written, detail: written },
    title: sayList("badRow", { line, reason }),
  });
  const faultOf = ({ column, reason, cell }: BadAnswer): string => {
    const why = say(`reason.${reason}`, { cell });
    return column === null ? why : say("atCell", { column: say(`column.${column}`), reason: why });
  };
  const goodRow = (answer: GoodAnswer, outcome: AnswerOutcome | null): PreviewRow => {
    const { line, lines, text: written, reference, locationId, answeredAt, recommend, recallText, comment } = answer;
    const score = recommend === null ? "" : say("score", { score: recommend });
    const notes = [
      ...(outcome?.kind === "known" ? [say("known")] : []),
      ...(answer.isContactLeftOut ? [say("contactLeftOut")] : []),
      ...(outcome !== null && outcome.kind !== "refused" && outcome.repeatedTime ? [say("repeatedTime")] : []),
    ];
    return {
      ...{ key: `${line}`, line, lines, text: written, title: recallText || comment || score },
      detail: [recallText || comment ? score : "", at(answeredAt), nameOf.get(locationId), reference]
        .filter(Boolean)
        .join(" · "),
      note: notes.join(" ") || undefined,
    };
  };
  const judged = list.good.map((answer) => ({ answer, outcome: outcomeOf(answer) }));
  const refused = judged.flatMap(({ answer, outcome }) => {
    if (outcome?.kind !== "refused") return [];
    const reason = say(`reason.${outcome.reason}`, { cell: at(answer.answeredAt) });
    return [badRow(answer, say("atCell", { column: say("column.date"), reason }))];
  });
  const good = judged.filter(({ outcome }) => outcome?.kind !== "refused");
  const bad = [...list.bad.map((row) => badRow(row, faultOf(row))), ...refused].toSorted((a, b) => a.line - b.line);
  const added = good.filter(({ outcome }) => outcome?.kind === "new").length;
  const counts = { count: isChecked ? added : good.length, known: good.length - added, bad: bad.length };
  const isSending = (check.isPending || store.isPending) && list.good.length > mostAnswersAtOnce;
  const onStore = () =>
    store.mutate(undefined, {
      onSuccess: ({ outcomes }) => {
        const count = outcomes.filter(({ kind }) => kind === "new").length;
        const known = outcomes.filter(({ kind }) => kind === "known").length;
        showToast({ title: say("done", { count, known }) });
        draft.accepted();
        change("");
        setName("");
        setImportId(v7());
      },
    });
  return (
    <div className="grid max-w-3xl gap-5">
      {draft.notice}
      <ListField label={say("list")} hint={say("hint", { most: mostImportedAnswers })} text={text} onText={change} />
      {text.trim() !== "" && (
        <ColumnFields
          {...{ list, names: answerColumns.map((each) => [each, say(`column.${each}`)] as const) }}
          chosen={columns}
          onChoose={setColumns}
        />
      )}
      {list.asksOrder && <OrderField order={order} onOrder={setOrder} />}
      {text.trim() !== "" && (
        <>
          <TextField
            label={say("name")}
            hint={say("nameHint")}
            placeholder={say("usualName")}
            maxLength={120}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <ListPreview
            text={text}
            onText={change}
            isReading={isReading}
            summary={say(isChecked ? "checked" : "read", counts)}
            good={{
              label: say("good", { count: good.length }),
              rows: good.map(({ answer, outcome }) => goodRow(answer, outcome)),
            }}
            bad={bad}
            beyond={list.beyond > 0 ? say("beyond", { count: list.beyond, most: mostImportedAnswers }) : null}
            unread={list.unread}
          />
        </>
      )}
      {isSending && (
        <p className="num text-ink-2">
          <progress className="w-full accent-accent" aria-label={say("title")} value={sent} max={list.good.length} />
          {say("progress", { done: sent, all: list.good.length })}
        </p>
      )}
      <CheckButtons
        {...{ isChecked, check, store }}
        canCheck={list.good.length > 0 && !isReading}
        canStore={added > 0}
        label={say("add", { count: added, bad: bad.length })}
        onStore={onStore}
      />
    </div>
  );
}
