"use client";

import { Button } from "@spots/ui/button";
import { ChoiceField } from "@spots/ui/choice-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { Dialog } from "@/forms/sheet";
import { useDraft } from "@/forms/use-draft";
import type { Road } from "./road-edit";

/** Makes the draft the next version, with a note for those who come after; not while an edit is still on its way. */
export function PublishDialog({ business, road, waiting }: { business: string; road: Road; waiting: number }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("journey");
  const format = useFormatter();
  const { sentence } = useRefusal();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const [pilots, setPilots] = useState<ReadonlySet<string>>(new Set());
  const draft = useDraft({
    form: "journey.publish",
    subject: road.id,
    value: { note, pilots: [...pilots] },
    initial: { note: "", pilots: [] },
    apply: (words) => {
      setNote(words.note);
      setPilots(new Set(words.pilots));
    },
  });
  const next = road.version + 1;
  const fresh = road.stages.flatMap(({ spots }) => spots).filter(({ status }) => status === "ready");
  const unjudged = fresh.filter(({ opinions }) => Object.values(opinions).includes("open"));
  const publish = useMutation(
    trpc.journey.publish.mutationOptions({
      onSuccess: ({ number }) => {
        setOpen(false);
        draft.accepted();
        setNote("");
        setPilots(new Set());
        showToast({ tone: "magic", title: say("published", { number }), detail: say("publishedTeach") });
      },
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.journey.pathKey() }),
    }),
  );
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={say("publish", { number: next })}
      description={say("publishTeach")}
      closeLabel={say("close")}
      trigger={
        <Button variant="primary" disabled={!road.isChanged}>
          {road.isChanged ? say("publish", { number: next }) : say("isPublished", { number: road.version })}
        </Button>
      }
      footer={
        <Button
          variant="primary"
          pending={publish.isPending}
          disabled={waiting > 0}
          onClick={() =>
            publish.mutate({ business, journeyId: road.id, after: road.version, note, pilotSpotIds: [...pilots] })
          }
        >
          {say("publishNow")}
        </Button>
      }
    >
      <div className="grid gap-4">
        {draft.notice}
        <TextareaField
          label={say("note")}
          optionalText={say("optional")}
          rows={2}
          maxLength={300}
          value={note}
          onChange={(event) => setNote(event.target.value)}
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
            hint={say("asPilotTeach")}
            name="pilots"
            look="pills"
            multiple
            choices={fresh.map(({ id, content }) => ({ value: id, label: content.name }))}
            value={[...pilots]}
            onValueChange={(id, isChosen) => {
              const others = [...pilots].filter((each) => each !== id);
              setPilots(new Set(isChosen ? [...others, id] : others));
            }}
          />
        )}
        {publish.error && (
          <p role="alert" className="text-bad">
            {sentence(publish.error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
