"use client";

import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useRefusal } from "@/api/use-refusal";
import { Sheet } from "@/forms/sheet";
import { useDraft } from "@/forms/use-draft";

const reasons = ["tooBusy", "notHere", "notRight", "missing"] as const;

/** Declines a moment with one tap on a reason, or with a reason in the member's own words. */
export function DeclineSheet({
  moment: { id, name },
  onDecline,
}: {
  moment: { readonly id: string; readonly name: string };
  onDecline: (reason: string) => void;
}) {
  const say = useTranslations("delivery");
  const { fieldText } = useRefusal();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const draft = useDraft({
    form: "moment.decline",
    subject: id,
    value: { reason },
    initial: { reason: "" },
    apply: (typed) => setReason(typed.reason),
  });
  const decline = (why: string) => {
    draft.accepted();
    onDecline(why);
    setOpen(false);
  };
  const isMissing = reason.trim() === "";
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
          noValidate
          className="mt-2 grid gap-2.5"
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (isMissing) field.current?.focus();
            else decline(reason.trim());
          }}
        >
          {draft.notice}
          <TextField
            ref={field}
            label={say("decline.own")}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            {...(isTried && isMissing ? { error: fieldText("required") } : {})}
          />
          <Button type="submit" variant="primary" size="large" wide>
            {say("decline.send")}
          </Button>
        </form>
      </div>
    </Sheet>
  );
}
