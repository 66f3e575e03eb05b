"use client";

import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { Dialog } from "@/forms/sheet";
import { useDraft } from "@/forms/use-draft";
import type { RoadSpot } from "./road-edit";

type Props = { business: string; spot: RoadSpot | null; onClose: () => void };

/** A spot leaves with a reason: those who come after will ask. */
export function RetireDialog({ business, spot, onClose }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("journey");
  const { sentence } = useRefusal();
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const draft = useDraft({
    form: "spot.retire",
    subject: spot?.id ?? null,
    value: { reason },
    initial: { reason: "" },
    apply: (words) => setReason(words.reason),
  });
  const retire = useMutation(
    trpc.spot.retire.mutationOptions({
      onSuccess: async () => {
        draft.accepted();
        setReason("");
        setMissing(false);
        onClose();
        await queries.invalidateQueries({ queryKey: trpc.journey.pathKey() });
      },
    }),
  );
  const go = () => {
    if (!spot) return;
    if (!reason.trim()) setMissing(true);
    else retire.mutate({ business, spotId: spot.id, reason: reason.trim() });
  };
  return (
    <Dialog
      open={spot !== null}
      onOpenChange={(open) => !open && onClose()}
      onReopen={null}
      title={say("retireTitle", { name: spot?.content.name ?? "" })}
      description={say("retireTeach")}
      closeLabel={say("close")}
      footer={
        <Button variant="danger" pending={retire.isPending} onClick={go}>
          {say("retire")}
        </Button>
      }
    >
      <div className="grid gap-3">
        {draft.notice}
        <TextField
          label={say("retireWhy")}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          {...(isMissing && !reason.trim() ? { error: say("retireWhyFirst") } : {})}
        />
        {retire.error && (
          <p role="alert" className="text-bad">
            {sentence(retire.error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
