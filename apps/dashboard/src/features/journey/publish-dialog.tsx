"use client";

import { Button } from "@spots/ui/button";
import { Dialog } from "@spots/ui/dialog";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useRefusal } from "@/trpc/use-refusal";
import type { Road } from "./use-road";

/** Makes the draft the next version, with a note for those who come after. */
export function PublishDialog({ business, road }: { business: string; road: Road }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("journey");
  const { sentence } = useRefusal();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const next = road.version + 1;
  const publish = useMutation(
    trpc.journey.publish.mutationOptions({
      onSuccess: ({ number }) => {
        setOpen(false);
        setNote("");
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
          onClick={() => publish.mutate({ business, journeyId: road.id, after: road.version, note })}
        >
          {say("publishNow")}
        </Button>
      }
    >
      <div className="grid gap-4">
        <TextareaField
          label={say("note")}
          optionalText={say("optional")}
          rows={2}
          maxLength={300}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        {publish.error && (
          <p role="alert" className="text-bad">
            {sentence(publish.error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
