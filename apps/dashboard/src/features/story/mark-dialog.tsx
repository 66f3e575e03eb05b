"use client";

import { trimSpan } from "@spots/domain/story/span";
import type { Span } from "@spots/domain/story/story";
import { Button } from "@spots/ui/button";
import { controlLook, Field } from "@spots/ui/field";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Dialog } from "@/forms/sheet";
import { type Story, useStories } from "./use-stories";

/**
 * Marks the spot in a story. The text is in a read-only field, so that it can be selected by mouse,
 * touch and keyboard with a visible caret.
 */
export function MarkDialog({ business, story }: { business: string; story: Story }) {
  const say = useTranslations("story");
  const { mark } = useStories();
  const [open, setOpen] = useState(false);
  const [span, setSpan] = useState<Span | null>(story.span);
  const [missed, setMissed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const keep = (chosen: Span | null) =>
    mark.mutate({ business, storyId: story.id, span: chosen }, { onSuccess: () => setOpen(false) });
  const read = () => {
    const { selectionStart: start, selectionEnd: end } = field.current ?? { selectionStart: 0, selectionEnd: 0 };
    if (start !== end) setSpan(trimSpan(story.text, { start, end }));
  };
  const verb = say(story.span ? "remark" : "mark");
  return (
    <Dialog
      size="large"
      open={open}
      onOpenChange={(isOpen) => {
        setOpen(isOpen);
        setSpan(story.span);
        setMissed(false);
      }}
      title={say("markTitle")}
      description={say("markTeach")}
      closeLabel={say("close")}
      trigger={
        <Button size="small" icon="spot" aria-label={say("markOf", { verb, by: story.by })}>
          {verb}
        </Button>
      }
      footer={
        <>
          {story.span && (
            <Button variant="plain" onClick={() => keep(null)}>
              {say("unmark")}
            </Button>
          )}
          <Button
            variant="magic"
            icon="spot"
            pending={mark.isPending}
            onClick={() => (span ? keep(span) : setMissed(true))}
          >
            {say("markIt")}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <Field label={say("markText")} {...(missed && !span ? { error: say("markedNothing") } : {})}>
          {(wiring) => (
            <textarea
              {...wiring}
              ref={(element) => {
                field.current = element;
                if (element && story.span && element.selectionStart === element.selectionEnd)
                  element.setSelectionRange(story.span.start, story.span.end);
              }}
              value={story.text}
              onChange={() => undefined}
              onSelect={read}
              aria-readonly
              inputMode="none"
              spellCheck={false}
              rows={6}
              dir="auto"
              className={`${controlLook} field-sizing-content max-h-[45dvh] min-h-32 resize-y py-3 font-serif text-title leading-normal selection:bg-highlight selection:text-ink`}
            />
          )}
        </Field>
        <div aria-live="polite" className="grid gap-1">
          <p className="eyebrow">{say("markedNow")}</p>
          {span ? (
            <p className="said break-words text-title">
              <mark>{story.text.slice(span.start, span.end)}</mark>
            </p>
          ) : (
            <p className="text-ink-2">{say("markedNothing")}</p>
          )}
        </div>
      </div>
    </Dialog>
  );
}
