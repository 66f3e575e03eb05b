"use client";

import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Sheet } from "@/forms/sheet";
import { useDraft } from "@/forms/use-draft";

const reasons = ["tooBusy", "notHere", "notRight", "missing"] as const;

/** Saying no takes one tap on a reason, or a few words of one's own. Nobody is asked twice. */
export function DeclineSheet({
  moment: { id, name },
  onDecline,
}: {
  moment: { readonly id: string; readonly name: string };
  onDecline: (reason: string) => void;
}) {
  const say = useTranslations("delivery");
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const draft = useDraft({
    form: "moment.decline",
    subject: id,
    value: { words },
    initial: { words: "" },
    apply: (typed) => setWords(typed.words),
  });
  const decline = (reason: string) => {
    draft.accepted();
    onDecline(reason);
    setOpen(false);
  };
  return (
    <Sheet
      side="bottom"
      open={open}
      onOpenChange={setOpen}
      title={say("decline.title", { name })}
      description={say("decline.lead")}
      closeLabel={say("close")}
      trigger={
        <Button size="large" wide>
          {say("decline.button")}
        </Button>
      }
    >
      <div className="grid gap-2.5 pb-2">
        {reasons.map((reason) => (
          <Button key={reason} size="large" wide onClick={() => decline(say(`decline.${reason}`))}>
            {say(`decline.${reason}`)}
          </Button>
        ))}
        <form
          className="mt-2 grid gap-2.5"
          onSubmit={(event) => {
            event.preventDefault();
            if (words.trim()) decline(words.trim());
          }}
        >
          {draft.notice}
          <TextField
            label={say("decline.own")}
            maxLength={300}
            required
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <Button type="submit" variant="primary" size="large" wide>
            {say("decline.send")}
          </Button>
        </form>
      </div>
    </Sheet>
  );
}
