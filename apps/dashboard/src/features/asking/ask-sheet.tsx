"use client";

import type { Inputs, Outputs } from "@spots/api/trpc/root";
import type { GoodPerson, PeopleList } from "@spots/domain/asking/people-list";
import { mostAsked } from "@spots/domain/asking/ways";
import { Button } from "@spots/ui/button";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { SelectField } from "@spots/ui/select-field";
import { showToast } from "@spots/ui/toast";
import { useFormatter, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { Sheet } from "@/forms/sheet";
import { useDraft } from "@/forms/use-draft";
import { CheckButtons } from "@/lists/check-buttons";
import { ListField } from "@/lists/list-field";
import { ListPreview, type PreviewRow } from "@/lists/list-preview";
import { useCheckedList } from "@/lists/use-checked-list";
import { useList } from "@/lists/use-list";

type Outcome = Outputs["asking"]["ask"]["outcomes"][number];
export type AskChannel = { readonly id: string; readonly name: string; readonly location: { readonly name: string } };
type Props = { business: string; channels: readonly AskChannel[] };

/** Asks people by mail or SMS, after a check that sends nothing. */
export function AskSheet(props: Props) {
  const say = useTranslations("asking.list");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon="plus" onClick={() => setOpen(true)}>
        {say("title")}
      </Button>
      <Sheet
        open={isOpen}
        onOpenChange={setOpen}
        title={say("title")}
        description={say("lead")}
        closeLabel={say("close")}
      >
        {isOpen && <AskForm {...props} onClose={() => setOpen(false)} />}
      </Sheet>
    </>
  );
}

const untouched = { text: "" };
const nothing: PeopleList = { good: [], bad: [], beyond: 0 };
const parser = () => import("@spots/domain/asking/people-list").then(({ readPeopleList }) => readPeopleList);
type Read = Awaited<ReturnType<typeof parser>>;
const parse = (read: Read, text: string) => read(text);

function AskForm({ business, channels, onClose }: Props & { onClose: () => void }) {
  const say = useTranslations("asking.list");
  const why = useTranslations("asking.reason");
  const sayList = useTranslations("lists");
  const format = useFormatter();
  const client = useTRPCClient();
  const [text, setText] = useState("");
  const [channelId, setChannelId] = useState(channels[0]?.id ?? "");
  const [hasAgreed, setAgreed] = useState(false);
  // One id for each address of this sheet, so that a repeated request asks nobody twice.
  const ids = useRef(new Map<string, string>());
  const draft = useDraft({
    form: "asking.list",
    value: { text },
    initial: untouched,
    apply: (words) => setText(words.text),
  });
  const { list, isReading } = useList({ text, parser, parse, nothing });
  const idOf = (contact: string) => {
    const id = ids.current.get(contact) ?? v7();
    ids.current.set(contact, id);
    return id;
  };
  const send = (mode: Inputs["asking"]["ask"]["mode"]) => {
    const people = list.good.map(({ contact, locale }) => ({ id: idOf(contact), contact, locale }));
    return client.asking.ask.mutate({ business, channelId, people, agreed: true, mode });
  };
  const { check, store, isChecked, outcomeOf } = useCheckedList<GoodPerson, Outcome>({ list, send });
  const noteOf = (outcome: Outcome | null): string | undefined => {
    if (outcome === null || outcome.kind === "now") return undefined;
    if (outcome.kind === "skipped") return say("skipped", { reason: why(outcome.reason) });
    if (outcome.kind === "later") {
      const options = { dateStyle: "medium", timeStyle: "short", timeZone: outcome.timeZone } as const;
      return say("later", { when: format.dateTime(outcome.until, options) });
    }
    return say(outcome.kind);
  };
  const goodRow = (person: GoodPerson): PreviewRow => {
    const { line, lines, text: written, contact, locale } = person;
    const note = noteOf(outcomeOf(person));
    return {
      ...{ key: `${line}`, line, lines, text: written, title: contact },
      ...{ detail: locale === null ? "" : say(`language.${locale}`), note },
    };
  };
  const bad = list.bad.map(({ line, lines, text: written, reason }): PreviewRow => {
    const title = sayList("badRow", { line, reason: say(`reason.${reason}`) });
    return { key: `bad ${line}`, line, lines, text: written, detail: written, title };
  });
  const asked = list.good.filter((person) => ["now", "later"].includes(outcomeOf(person)?.kind ?? "")).length;
  const counts = { count: isChecked ? asked : list.good.length, bad: bad.length };
  const onStore = () =>
    store.mutate(undefined, {
      onSuccess: ({ outcomes }) => {
        showToast({ title: say("done", { count: outcomes.filter(({ kind }) => kind !== "skipped").length }) });
        draft.accepted();
        onClose();
      },
    });
  return (
    <div className="grid gap-5 pb-4">
      {draft.notice}
      <SelectField
        label={say("channel")}
        hint={say("channelHint")}
        options={channels.map(({ id, name, location }) => ({ value: id, label: `${name} · ${location.name}` }))}
        value={channelId}
        onChange={({ target }) => {
          setChannelId(target.value);
          check.reset();
        }}
      />
      <ListField label={say("label")} hint={say("hint", { most: mostAsked })} text={text} onText={setText} />
      <CheckboxField
        label={say("agreed")}
        hint={say("agreedHint")}
        checked={hasAgreed}
        onChange={({ target }) => setAgreed(target.checked)}
      />
      {text.trim() !== "" && (
        <ListPreview
          text={text}
          onText={setText}
          isReading={isReading}
          summary={say(isChecked ? "checked" : "read", counts)}
          good={{ label: say("good", { count: list.good.length }), rows: list.good.map(goodRow) }}
          bad={bad}
          beyond={list.beyond > 0 ? say("beyond", { count: list.beyond, most: mostAsked }) : null}
          unread={[]}
        />
      )}
      <CheckButtons
        {...{ isChecked, check, store }}
        canCheck={list.good.length > 0 && !isReading && hasAgreed && channelId !== ""}
        canStore={hasAgreed && list.good.length > 0}
        label={say("send", { count: asked })}
        onStore={onStore}
      />
    </div>
  );
}
