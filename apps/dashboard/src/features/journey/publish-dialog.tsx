"use client";

import { ChoiceField } from "@spots/ui/choice-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPCClient } from "@/api/client";
import { FormSheet } from "@/forms/form-sheet";
import { useForm } from "@/forms/use-form";
import { Help } from "@/help/help";
import type { Journey } from "./journey-edit";

type Props = {
  business: string;
  journey: Journey;
  waiting: number;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/**
 * Publishes the draft as the next version with a note. Disabled while an edit has not reached the
 * server.
 */
export function PublishDialog({ business, journey, waiting, open, onOpenChange }: Props) {
  const client = useTRPCClient();
  const say = useTranslations("journey");
  const format = useFormatter();
  const next = journey.version + 1;
  const fresh = journey.stages.flatMap(({ spots }) => spots).filter(({ status }) => status === "ready");
  const unjudged = fresh.filter(({ opinions }) => Object.values(opinions).includes("open"));
  const blank = () => ({ journeyId: journey.id, note: "", pilotSpotIds: [] as string[] });
  const form = useForm({
    schema: () =>
      import("@spots/domain/journey/journey").then(({ PublishJourney }) => PublishJourney.omit({ after: true })),
    initial: blank,
    draft: { form: "journey.publish", subject: journey.id },
    send: (words) => client.journey.publish.mutate({ business, ...words, after: journey.version }),
    onSent: (_words, { number }) => {
      onOpenChange(false);
      showToast({ tone: "magic", title: say("published", { number }), detail: say("publishedTeach") });
    },
    next: blank,
  });
  const pilots = form.rhf.watch("pilotSpotIds") ?? [];
  return (
    <FormSheet
      of={{ ...form, isOpen: open, setOpen: onOpenChange }}
      look="dialog"
      title={say("publish", { number: next })}
      description={say("publishTeach")}
      closeLabel={say("close")}
      submit={say("publishNow")}
      button={{ disabled: waiting > 0 }}
    >
      <TextareaField
        label={say("note")}
        help={<Help term="version" />}
        optionalText={say("optional")}
        rows={2}
        maxLength={300}
        {...form.field("note")}
      />
      {unjudged.length > 0 && (
        <p className="text-small text-ink-2">
          {say("unjudged", {
            count: unjudged.length,
            names: format.list(
              unjudged.map(({ content }) => content.name),
              { type: "conjunction" },
            ),
          })}
        </p>
      )}
      {fresh.length > 0 && (
        <ChoiceField
          legend={say("asPilot")}
          hint={
            <>
              {say("asPilotTeach")} <Help term="trial" />
            </>
          }
          name="pilots"
          look="pills"
          multiple
          choices={fresh.map(({ id, content }) => ({ value: id, label: content.name }))}
          value={pilots}
          onValueChange={(id, isChosen) => {
            const others = pilots.filter((each) => each !== id);
            form.rhf.setValue("pilotSpotIds", isChosen ? [...others, id] : others);
          }}
        />
      )}
    </FormSheet>
  );
}
