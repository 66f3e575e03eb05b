"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { SectionHead } from "@spots/ui/section-head";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

type Props = { business: string; channel: Outputs["channel"]["read"] };

/** The PIN of a kiosk and its time without a touch. It can be opened when it has a PIN. */
export function KioskSetup({ business, channel }: Props) {
  const client = useTRPCClient();
  const say = useTranslations("channel");
  const { id: channelId, idleSeconds, hasPin, address } = channel;
  const form = useForm({
    schema: () => import("@spots/domain/feedback/channel").then(({ SetUpKiosk }) => SetUpKiosk),
    initial: () => ({ channelId, idleSeconds, pin: "" }),
    draft: { form: "channel.setUpKiosk", subject: channelId, never: "pin" },
    send: (words) => client.channel.setUpKiosk.mutate({ business, ...words }),
    onSent: () => {
      showToast({ title: say("kioskSaved") });
    },
    next: (words) => ({ ...words, pin: "" }),
  });
  return (
    <section aria-labelledby="kiosk">
      <SectionHead
        id="kiosk"
        title={say("kiosk")}
        detail={say(hasPin ? "kioskTeach" : "kioskNeedsPin")}
        actions={
          hasPin && (
            <Button variant="primary" href={address} target="_blank" rel="noopener">
              {say("openKiosk")}
            </Button>
          )
        }
      />
      <Form of={form} submit={say("tieNow")} labelledBy="kiosk">
        <TextField
          label={say("pin")}
          hint={say("pinHint")}
          optionalText={hasPin ? say("pinUnchanged") : undefined}
          inputMode="numeric"
          autoComplete="off"
          {...form.field("pin")}
        />
        <TextField
          label={say("idleSeconds")}
          hint={say("idleHint")}
          type="number"
          inputMode="numeric"
          min={15}
          max={600}
          {...form.field("idleSeconds", { valueAsNumber: true })}
        />
      </Form>
    </section>
  );
}
