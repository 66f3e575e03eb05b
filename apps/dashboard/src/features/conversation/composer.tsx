"use client";

import { storeTags } from "@spots/domain/conversation/person-tag";
import { Avatar } from "@spots/ui/avatar";
import { Button } from "@spots/ui/button";
import { ClientForm } from "@spots/ui/client-form";
import { isComposing } from "@spots/ui/composing";
import { TextareaField } from "@spots/ui/textarea-field";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { useDraft } from "@/forms/use-draft";
import { type Typed, usePersonTags } from "./use-person-tags";

type Props = {
  business: string;
  label: string;
  hint?: string;
  button: string;
  pending: boolean;
  /** The id of the thing that the comment is about. */
  subject: string;
  /** Called by the cancel button; without it, there is none. */
  onCancel?: () => void;
  /** True when the field should take the focus on mount. */
  focused?: boolean;
  /** The reason why the comment was refused; the text stays in the field. */
  error: unknown;
  /**
   * Sends `text` with its person tags. A retry uses the same `id`. `done` empties the field after
   * the server has accepted the comment.
   */
  onSend: (comment: { id: string; text: string }, done: () => void) => void;
};

const noWords: Typed = { text: "", chosen: [] };

/**
 * The field of a comment. After an `@` it lists people to tag, for arrow keys and Enter or for a
 * tap.
 */
export function Composer({
  business,
  subject,
  label,
  hint,
  button,
  pending,
  focused = false,
  onCancel,
  error,
  onSend,
}: Props) {
  const trpc = useTRPC();
  const say = useTranslations("conversation.thread");
  const { sentence, fields } = useRefusal();
  const { data: people = [] } = useQuery(trpc.thread.talkers.queryOptions({ business }));
  const tags = usePersonTags(people);
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [id, setId] = useState(() => v7());
  const draft = useDraft({
    form: "comment",
    subject,
    value: { text: tags.text, chosen: tags.chosen },
    initial: noWords,
    apply: tags.put,
  });
  const { text, chosen, isOpen, offered, current } = tags;
  const reason = error ? (Object.values(fields(error))[0] ?? sentence(error)) : undefined;
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const send = () => {
    if (text.trim() === "" || pending) field.current?.focus();
    else
      onSend({ id, text: storeTags(text, chosen) }, () => {
        draft.accepted();
        tags.put(noWords);
        setId(v7());
      });
  };
  return (
    <ClientForm
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {draft.notice}
      <div className="grid gap-1.5">
        <TextareaField
          ref={field}
          label={label}
          hint={hint ?? say("hint")}
          rows={3}
          maxLength={1500}
          value={text}
          error={reason}
          aria-autocomplete="list"
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={isOpen ? `${listId}-${current}` : undefined}
          onChange={(event) => tags.read(event.currentTarget)}
          onSelect={(event) => tags.read(event.currentTarget)}
          onKeyDown={(event) => {
            tags.onKeyDown(event);
            if (isComposing(event)) return;
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.defaultPrevented) send();
          }}
        />
        {isOpen && offered.length > 0 && (
          <div
            role="listbox"
            id={listId}
            aria-label={say("people")}
            className="rounded-card border border-line bg-paper p-1.5 shadow-high"
          >
            {offered.map((person, at) => (
              <div
                key={person.id}
                id={`${listId}-${at}`}
                role="option"
                tabIndex={-1}
                aria-selected={at === current}
                className="touch flex cursor-pointer items-center gap-2.5 rounded-control px-2.5 py-1.5 text-base hover:bg-paper-2 aria-selected:bg-paper-3"
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => field.current && tags.choose(field.current, person)}
                onKeyDown={undefined}
              >
                <Avatar name={person.name} size="small" decorative />
                {person.name}
              </div>
            ))}
          </div>
        )}
        <p role="status" className="sr-only">
          {isOpen ? say("matches", { count: offered.length }) : ""}
        </p>
      </div>
      <div className="flex flex-wrap gap-2.5">
        <Button type="submit" variant="primary" icon="send" pending={pending}>
          {button}
        </Button>
        {onCancel && (
          <Button variant="plain" onClick={onCancel}>
            {say("cancel")}
          </Button>
        )}
      </div>
    </ClientForm>
  );
}
