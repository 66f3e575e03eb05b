"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useTRPCClient } from "@/api/client";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";
import { aboutName, aboutOptions } from "./about-options";

type Listed = Outputs["channel"]["list"];
type Props = { business: string; channel: Listed["channels"][number]; journeys: Listed["journeys"] };

/** Ties a channel to a stage, a touchpoint or a spot, or to none. */
export function TieSheet({ business, channel, journeys }: Props) {
  const client = useTRPCClient();
  const say = useTranslations("channel");
  const { id: channelId, name, stage, touchpoint, spot } = channel;
  const tiedTo = (spot ?? touchpoint ?? stage)?.id ?? "";
  const form = useSheetForm({
    schema: () => import("@spots/domain/feedback/channel").then(({ TieChannel }) => TieChannel),
    initial: () => ({ channelId, aboutId: tiedTo }),
    draft: { form: "channel.tie", subject: channelId },
    send: (words) => client.channel.tie.mutate({ business, ...words }),
    onSent: () => {
      showToast({ title: say("tied") });
    },
  });
  const options = aboutOptions(say, journeys);
  // What an archived journey has, and a retired spot, is no choice, and stays until another one is
  // chosen.
  const isOffered = stage === null || (!spot?.isOver && journeys.some(({ id }) => id === stage.journey.id));
  return (
    <FormSheet
      of={form}
      look="dialog"
      title={say("tieOf", { name })}
      description={say("tieTeach")}
      closeLabel={say("dismiss")}
      trigger={
        <Button size="small" variant="plain" aria-label={say("tieOf", { name })}>
          {say("tie")}
        </Button>
      }
      submit={say("tieNow")}
    >
      <SelectField
        label={say("about")}
        placeholder={say("aboutNone")}
        options={
          isOffered
            ? options
            : [
                {
                  label: stage.journey.name,
                  options: [{ value: tiedTo, label: aboutName(say, channel) }],
                },
                ...options,
              ]
        }
        {...form.field("aboutId")}
      />
    </FormSheet>
  );
}
