"use client";

import { Button } from "@spots/ui/button";
import { Dialog } from "@spots/ui/dialog";
import { TextField } from "@spots/ui/text-field";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/trpc/client";
import { useRefusal } from "@/trpc/use-refusal";
import type { RoadSpot } from "./road-edit";

type Props = { business: string; spot: RoadSpot | null; onClose: () => void };

/** From pilot to live, or back, with the reason. */
export function AdvanceDialog({ business, spot, onClose }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("journey");
  const { sentence } = useRefusal();
  const [why, setWhy] = useState("");
  const [isMissing, setMissing] = useState(false);
  const advance = useMutation(
    trpc.spot.advance.mutationOptions({
      onSuccess: async () => {
        setWhy("");
        setMissing(false);
        onClose();
        await queries.invalidateQueries({ queryKey: trpc.journey.pathKey() });
      },
    }),
  );
  const from = spot?.status === "live" ? "live" : "pilot";
  const go = () => {
    if (!spot) return;
    if (!why.trim()) setMissing(true);
    else {
      const to = from === "live" ? "pilot" : "live";
      advance.mutate({ business, id: v7(), spotId: spot.id, to, why: why.trim() });
    }
  };
  return (
    <Dialog
      open={spot !== null}
      onOpenChange={(open) => !open && onClose()}
      title={say(`advance.${from}`)}
      description={say(`advanceTeach.${from}`, { name: spot?.content.name ?? "" })}
      closeLabel={say("close")}
      footer={
        <Button variant="primary" pending={advance.isPending} onClick={go}>
          {say(`advance.${from}`)}
        </Button>
      }
    >
      <div className="grid gap-3">
        <TextField
          label={say("retireWhy")}
          maxLength={300}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
          {...(isMissing && !why.trim() ? { error: say("retireWhyFirst") } : {})}
        />
        {advance.error && (
          <p role="alert" className="text-bad">
            {sentence(advance.error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
