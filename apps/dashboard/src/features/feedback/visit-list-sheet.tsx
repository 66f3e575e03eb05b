"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { type VisitColumn, visitColumns } from "@spots/domain/delivery/visit-columns";
import { type ListedVisit, mostImported, type VisitOutcome } from "@spots/domain/delivery/visit-import";
import type { BadVisit, GoodVisit, VisitList } from "@spots/domain/delivery/visit-list";
import type { ColumnPlaces } from "@spots/domain/list/read-list";
import type { DayOrder } from "@spots/domain/list/written-times";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useTRPCClient } from "@/api/client";
import { Sheet } from "@/forms/sheet";
import { useDraft } from "@/forms/use-draft";
import { useLocalTime } from "@/forms/use-local-time";
import { CheckButtons } from "@/lists/check-buttons";
import { ColumnFields } from "@/lists/column-fields";
import { ListField } from "@/lists/list-field";
import { ListPreview, type PreviewRow } from "@/lists/list-preview";
import { OrderField } from "@/lists/order-field";
import { useCheckedList } from "@/lists/use-checked-list";
import { nothingRead, useList } from "@/lists/use-list";

type Props = { business: string; locations: Outputs["card"]["list"]["locations"]; onClose: () => void };

/** Adds the visits of a CSV file or a pasted list, after a check that stores nothing. */
export function VisitListSheet({ open, onClose, ...props }: Props & { open: boolean }) {
  const say = useTranslations("card.visits");
  return (
    <Sheet
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={say("title")}
      description={say("lead")}
      closeLabel={say("close")}
    >
      {open && <VisitListForm {...props} onClose={onClose} />}
    </Sheet>
  );
}

type Columns = ColumnPlaces<VisitColumn> | null;
const untouched: { text: string; columns: Columns } = { text: "", columns: null };
const nothing: VisitList = nothingRead;
const parser = () => import("@spots/domain/delivery/visit-list").then(({ readVisitList }) => readVisitList);
type Read = Awaited<ReturnType<typeof parser>>;
const columnOf = { startsAt: "startedAt", endsAt: "endedAt" } as const;

function VisitListForm({ business, locations, onClose }: Props) {
  const say = useTranslations("card.visits");
  const sayList = useTranslations("lists");
  const client = useTRPCClient();
  const { at } = useLocalTime();
  const [text, setText] = useState("");
  const [order, setOrder] = useState<DayOrder | null>(null);
  const [columns, setColumns] = useState<Columns>(null);
  const change = (next: string) => {
    setText(next);
    if (next.trim() === "") setColumns(null);
  };
  const draft = useDraft({
    form: "visit.list",
    value: { text, columns },
    initial: untouched,
    apply: (words) => {
      setText(words.text);
      setColumns(words.columns);
    },
  });
  const parse = useCallback(
    (read: Read, rows: string) => read(rows, { locations, order, columns }),
    [locations, order, columns],
  );
  const { list, isReading } = useList({ text, parser, parse, nothing });
  const send = (mode: "check" | "good") => {
    const visits = list.good.map(
      ({ reference, locationId, place, startsAt, endsAt }): ListedVisit => ({
        ...{ reference, locationId, place, startsAt, endsAt },
      }),
    );
    return client.visit.import.mutate({ business, mode, visits });
  };
  const { check, store, isChecked, outcomeOf } = useCheckedList<GoodVisit, VisitOutcome>({ list, send });
  const nameOf = new Map(locations.map(({ id, name }) => [id, name]));
  const badRow = ({ line, lines, text: written }: BadVisit | GoodVisit, reason: string): PreviewRow => ({
    ...{ key: `bad ${line}`, line, lines, text: written, detail: written },
    title: sayList("badRow", { line, reason }),
  });
  const faultOf = ({ column, reason, cell }: BadVisit): string => {
    const why = say(`reason.${reason}`, { cell });
    return column === null ? why : say("atCell", { column: say(`column.${column}`), reason: why });
  };
  const goodRow = (visit: GoodVisit, outcome: VisitOutcome | null): PreviewRow => {
    const { line, lines, text: written, reference, locationId, place, startsAt, endsAt } = visit;
    const span = endsAt === null ? at(startsAt) : say("span", { from: at(startsAt), to: at(endsAt) });
    const notes =
      outcome === null || outcome.kind === "refused"
        ? []
        : [
            ...(outcome.kind === "new" ? [] : [say(`outcome.${outcome.kind}`)]),
            ...(outcome.repeatedTime ? [say("repeatedTime")] : []),
          ];
    return {
      ...{ key: `${line}`, line, lines, text: written, title: span },
      detail: [nameOf.get(locationId), place, reference].filter(Boolean).join(" · "),
      note: notes.join(" ") || undefined,
    };
  };
  const judged = list.good.map((visit) => ({ visit, outcome: outcomeOf(visit) }));
  const refused = judged.flatMap(({ visit, outcome }) => {
    if (outcome?.kind !== "refused") return [];
    const cell = at(visit[outcome.field] ?? visit.startsAt);
    const reason = say(`reason.${outcome.reason}`, { cell });
    return [badRow(visit, say("atCell", { column: say(`column.${columnOf[outcome.field]}`), reason }))];
  });
  const good = judged.filter(({ outcome }) => outcome?.kind !== "refused");
  const bad = [...list.bad.map((row) => badRow(row, faultOf(row))), ...refused].toSorted((a, b) => a.line - b.line);
  const added = good.filter(({ outcome }) => outcome?.kind === "new").length;
  const counts = { count: isChecked ? added : good.length, known: good.length - added, bad: bad.length };
  const onStore = () =>
    store.mutate(undefined, {
      onSuccess: ({ outcomes }) => {
        const count = outcomes.filter(({ kind }) => kind === "new").length;
        const known = outcomes.filter(({ kind }) => kind === "known" || kind === "joined").length;
        showToast({ title: say("done", { count, known }) });
        draft.accepted();
        onClose();
      },
    });
  return (
    <div className="grid gap-5 pb-4">
      {draft.notice}
      <ListField label={say("label")} hint={say("hint", { most: mostImported })} text={text} onText={change} />
      {text.trim() !== "" && (
        <ColumnFields
          {...{ list, names: visitColumns.map((each) => [each, say(`column.${each}`)] as const) }}
          chosen={columns}
          onChoose={setColumns}
        />
      )}
      {list.asksOrder && <OrderField order={order} onOrder={setOrder} />}
      {text.trim() !== "" && (
        <ListPreview
          text={text}
          onText={change}
          isReading={isReading}
          summary={say(isChecked ? "checked" : "read", counts)}
          good={{
            label: say("good", { count: good.length }),
            rows: good.map(({ visit, outcome }) => goodRow(visit, outcome)),
          }}
          bad={bad}
          beyond={list.beyond > 0 ? say("beyond", { count: list.beyond, most: mostImported }) : null}
          unread={list.unread}
        />
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
