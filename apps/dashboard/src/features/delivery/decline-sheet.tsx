"use client";

import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { Form } from "@/forms/form";
import { Sheet } from "@/forms/sheet";
import { useSheetForm } from "@/forms/use-form";

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
  const form = useSheetForm({
    schema: () =>
      import("@spots/domain/delivery/moment").then(({ DeclineMoment }) => DeclineMoment.pick({ reason: true })),
    initial: () => ({ reason: "" }),
    draft: { form: "moment.decline", subject: id },
    // Checked here too, because the schema cannot be loaded without a network.
    mayBeSent: () => {
      if (form.rhf.getValues("reason").trim() !== "") return true;
      form.rhf.setError("reason", { type: "required", message: "required" }, { shouldFocus: true });
      return false;
    },
    send: ({ reason }) => onDecline(reason),
  });
  const decline = (reason: string) => {
    form.accepted();
    onDecline(reason);
    form.setOpen(false);
  };
  return (
    <Sheet
      side="bottom"
      open={form.isOpen}
      onOpenChange={form.setOpen}
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
        <Form
          of={form}
          className="mt-2 grid gap-2.5"
          submit={say("decline.send")}
          button={{ size: "large", wide: true }}
        >
          <TextField label={say("decline.own")} maxLength={300} {...form.field("reason")} />
        </Form>
      </div>
    </Sheet>
  );
}
