"use client";

import type { BadShift, GoodShift } from "@spots/domain/delivery/roster-list";
import { mostListed } from "@spots/domain/delivery/shift-list";
import type { DayOrder } from "@spots/domain/list/written-times";
import { Banner } from "@spots/ui/banner";
import { SelectField } from "@spots/ui/select-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Sheet } from "@/forms/sheet";
import { useDraft } from "@/forms/use-draft";
import { useLocalTime } from "@/forms/use-local-time";
import { CheckButtons } from "@/lists/check-buttons";
import { ListField } from "@/lists/list-field";
import { ListPreview, type PreviewRow } from "@/lists/list-preview";
import { OrderField } from "@/lists/order-field";
import { type Outcome, useRosterList } from "./use-roster-list";

type Props = { business: string; locationId: string; open: boolean; onClose: () => void };

/** Adds the shifts of a CSV file or a pasted list, after a check that stores nothing. */
export function RosterListSheet({ open, onClose, ...props }: Props) {
  const say = useTranslations("roster");
  return (
    <Sheet
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={say("list.title")}
      description={say("list.lead")}
      closeLabel={say("close")}
    >
      {open && <RosterListForm {...props} onClose={onClose} />}
    </Sheet>
  );
}

const untouched = { text: "" };

function RosterListForm({ business, locationId, onClose }: Omit<Props, "open">) {
  const say = useTranslations("roster.list");
  const sayList = useTranslations("lists");
  const { at } = useLocalTime();
  const [text, setText] = useState("");
  const [order, setOrder] = useState<DayOrder | null>(null);
  const [meant, setMeant] = useState<Readonly<Record<string, string>>>({});
  const draft = useDraft({
    form: "roster.list",
    subject: locationId,
    value: { text },
    initial: untouched,
    apply: (words) => setText(words.text),
  });
  const { known, list, isReading, check, store, isChecked, outcomeOf } = useRosterList({
    ...{ business, locationId, text, order, meant },
  });
  const nameOf = new Map(known?.members.map(({ id, name }) => [id, name]));
  const placeOf = new Map(known?.locations.map(({ id, name }) => [id, name]));
  const dutyOf = new Map(known?.duties.map(({ id, name }) => [id, name]));
  const place = (shift: GoodShift): PreviewRow => {
    const { line, lines, text: written, memberId, locationId: where, dutyId, newDuty, startsAt, endsAt } = shift;
    const duty = newDuty ?? (dutyId === null ? null : dutyOf.get(dutyId));
    return {
      ...{ key: `${line}`, line, lines, text: written, title: nameOf.get(memberId) ?? "" },
      detail: [say("span", { from: at(startsAt), to: at(endsAt) }), placeOf.get(where), duty]
        .filter(Boolean)
        .join(" · "),
      note: noteOf(outcomeOf(shift)),
    };
  };
  const noteOf = (outcome: Outcome | null): string | undefined => {
    if (outcome === null || outcome.kind === "refused") return undefined;
    const notes = [
      ...(outcome.kind === "added" ? [] : [say(outcome.kind)]),
      ...(outcome.isOff ? [say("isOff")] : []),
      ...(outcome.repeatedTime ? [say("repeatedTime")] : []),
    ];
    return notes.join(" ") || undefined;
  };
  const badLine = ({ line, lines, text: written, reason, cell }: BadShift): PreviewRow => ({
    ...{ key: `bad ${line}`, line, lines, text: written, detail: written },
    title: sayList("badRow", { line, reason: say(`reason.${reason}`, { cell }) }),
  });
  const refusedRow = (shift: GoodShift, outcome: Extract<Outcome, { kind: "refused" }>): PreviewRow => {
    const { line, lines, text: written } = shift;
    const { reason, other } = outcome;
    const values = {
      location: other?.location ?? "",
      from: other ? at(other.from) : "",
      to: other ? at(other.to) : "",
    };
    return {
      ...{ key: `bad ${line}`, line, lines, text: written, detail: written },
      title: sayList("badRow", { line, reason: say(`reason.${reason}`, values) }),
    };
  };
  const judged = list.good.map((shift) => ({ shift, outcome: outcomeOf(shift) }));
  const refused = judged.flatMap(({ shift, outcome }) =>
    outcome?.kind === "refused" ? [refusedRow(shift, outcome)] : [],
  );
  const good = judged.filter(({ outcome }) => outcome?.kind !== "refused");
  const bad = [...list.bad.map(badLine), ...refused].toSorted((one, other) => one.line - other.line);
  const added = good.filter(({ outcome }) => outcome?.kind !== "same").length;
  const send = () =>
    store.mutate(undefined, {
      onSuccess: ({ outcomes }) => {
        const count = outcomes.filter(({ kind }) => kind === "added" || kind === "changed").length;
        showToast({ title: say("done", { count }) });
        draft.accepted();
        onClose();
      },
    });
  return (
    <div className="grid gap-5 pb-4">
      {draft.notice}
      <ListField label={say("label")} hint={say("hint", { most: mostListed })} text={text} onText={setText} />
      {list.asksOrder && <OrderField order={order} onOrder={setOrder} />}
      {list.several.map(({ key, name, members }) => (
        <SelectField
          key={key}
          label={say("whichPerson", { name })}
          placeholder={say("choosePerson")}
          value={meant[key] ?? ""}
          onChange={({ currentTarget }) => setMeant({ ...meant, [key]: currentTarget.value })}
          options={(known?.members ?? [])
            .filter(({ id }) => members.includes(id))
            .map(({ id, name: full, email, locationIds }) => ({
              value: id,
              label: [full, email, ...locationIds.map((each) => placeOf.get(each))].filter(Boolean).join(" · "),
            }))}
        />
      ))}
      {text.trim() !== "" && (
        <ListPreview
          text={text}
          onText={setText}
          isReading={isReading}
          summary={say(isChecked ? "checked" : "read", { count: isChecked ? added : good.length, bad: bad.length })}
          good={{ label: say("good", { count: good.length }), rows: good.map(({ shift }) => place(shift)) }}
          bad={bad}
          beyond={list.beyond > 0 ? say("beyond", { count: list.beyond, most: mostListed }) : null}
          unread={list.unread}
        />
      )}
      {list.newDuties.length > 0 && (
        <Banner tone="info" title={say("newDuties", { count: list.newDuties.length })}>
          {list.newDuties.join(", ")}
        </Banner>
      )}
      <CheckButtons
        {...{ isChecked, check, store }}
        canCheck={list.good.length > 0 && !isReading}
        canStore={added > 0}
        label={say("add", { count: added, bad: bad.length })}
        onStore={send}
      />
    </div>
  );
}
