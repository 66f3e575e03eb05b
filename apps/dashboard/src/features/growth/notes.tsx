"use client";

import { Button } from "@spots/ui/button";
import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useFormatter, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";
import { type Growth, useGrowth } from "./use-growth";

type Props = { business: string; timeZone: string; growth: Growth };

/** The notes of managers to the person, with the receipt of each. */
export function Notes({ business, timeZone, growth }: Props) {
  const say = useTranslations("growth.note");
  const topics = useTranslations("growth.topic");
  const format = useFormatter();
  const { receive, deleteNote } = useGrowth();
  const { notes, side, person } = growth;
  const isMine = side === "self";
  const on = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeZone });
  return (
    <section aria-labelledby="notes" className="grid max-w-[56rem] gap-3">
      <SectionHead
        id="notes"
        title={say("title")}
        detail={say(isMine ? "teachMine" : "teach", { name: person.name })}
        actions={!isMine && <WriteSheet {...{ business, growth }} />}
      />
      {notes.length === 0 && <p className="text-ink-3">{say("none")}</p>}
      <ul className="grid gap-4">
        {notes.map(({ id, topic, words, at, readAt, by, isMine: isOwn }) => (
          <li key={id} className="grid gap-1">
            <p className="wrap-anywhere whitespace-pre-line">{words}</p>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <p className="text-small text-ink-2">
                {[
                  ...(topic === null ? [] : [topics(topic)]),
                  say("from", { by, day: on(at) }),
                  readAt === null ? say("unread") : say("read", { day: on(readAt) }),
                ].join(" · ")}
              </p>
              {isMine && readAt === null && (
                <Button
                  size="small"
                  aria-label={say("receiveOf", { by })}
                  onClick={() => receive.mutate({ business, noteId: id })}
                >
                  {say("receive")}
                </Button>
              )}
              {isOwn && (
                <Button
                  size="small"
                  variant="plain"
                  aria-label={`${say("delete")}: ${say("deleteOf", { day: on(at) })}`}
                  onClick={() => deleteNote.mutate({ business, noteId: id })}
                >
                  {say("delete")}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WriteSheet({ business, growth: { person, cells } }: Pick<Props, "business" | "growth">) {
  const say = useTranslations("growth.note");
  const topics = useTranslations("growth.topic");
  const close = useTranslations("growth");
  const { client } = useGrowth();
  const blank = () => ({ id: v7(), memberId: person.id, topic: "", words: "" });
  const form = useSheetForm({
    schema: () => import("./growth.schema").then(({ NoteForm }) => NoteForm),
    initial: blank,
    draft: { form: "growth.note", subject: person.id },
    send: (draft) => client.growth.writeNote.mutate({ business, ...draft }),
    onSent: () => {
      showToast({ title: say("sent") });
    },
    next: blank,
  });
  return (
    <FormSheet
      of={form}
      title={say("write")}
      description={say("lead", { name: person.name })}
      closeLabel={close("close")}
      trigger={<Button icon="plus">{say("write")}</Button>}
      submit={say("send")}
      button={{ variant: "primary", size: "large", wide: true }}
    >
      <SelectField
        label={say("about")}
        options={[
          { value: "", label: say("general") },
          ...cells.map(({ topic }) => ({ value: topic, label: topics(topic) })),
        ]}
        {...form.field("topic")}
      />
      <TextareaField label={say("words")} rows={6} maxLength={1000} {...form.field("words")} />
    </FormSheet>
  );
}
