import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useDraft } from "../device/drafts";
import { Sheet } from "./sheet";
import { useTaskTime } from "./task-time";

const reasons = ["tooBusy", "notHere", "notRight", "missing"] as const;

type Props = {
  moment: { readonly id: string; readonly name: string };
  onDecline: (reason: string) => void;
};

/** Declines a moment with one tap on a reason, or with a reason in the member's own words. */
export function DeclineSheet({ moment: { id, name }, onDecline }: Props) {
  const say = useTranslations("delivery");
  const required = useTranslations("errors.fields")("required");
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useDraft("decline", id);
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isMissing = reason.trim() === "";
  const endTask = useTaskTime("decline", isOpen);
  const decline = (why: string) => {
    endTask();
    setOpen(false);
    setReason("");
    onDecline(why);
  };
  return (
    <>
      <Button size="large" wide onClick={() => setOpen(true)}>
        {say("decline.button")}
      </Button>
      <Sheet
        open={isOpen}
        onClose={() => setOpen(false)}
        title={say("decline.title", { name })}
        description={say("decline.lead")}
        unsent={reason}
      >
        <div className="grid gap-2.5">
          {reasons.map((each) => (
            <Button key={each} size="large" wide onClick={() => decline(say(`decline.${each}`))}>
              {say(`decline.${each}`)}
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
            <TextField
              ref={field}
              label={say("decline.own")}
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              {...(isTried && isMissing ? { error: required } : {})}
            />
            <Button type="submit" variant="primary" size="large" wide>
              {say("decline.send")}
            </Button>
          </form>
        </div>
      </Sheet>
    </>
  );
}
