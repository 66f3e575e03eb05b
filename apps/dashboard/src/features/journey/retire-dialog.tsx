"use client";

import { Button } from "@spots/ui/button";
import { Dialog } from "@spots/ui/dialog";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RoadHands, RoadSpot } from "./use-road";

type Props = { business: string; spot: RoadSpot | null; hands: RoadHands; onClose: () => void };

/** A spot leaves with a reason: those who come after will ask. */
export function RetireDialog({ business, spot, hands, onClose }: Props) {
  const say = useTranslations("journey");
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const retire = () => {
    if (!spot) return;
    if (!reason.trim()) {
      setMissing(true);
      return;
    }
    hands.retireSpot.mutate({ business, spotId: spot.id, reason: reason.trim() });
    setReason("");
    setMissing(false);
    onClose();
  };
  return (
    <Dialog
      open={spot !== null}
      onOpenChange={(open) => !open && onClose()}
      title={say("retireTitle", { name: spot?.content.name ?? "" })}
      description={say("retireTeach")}
      closeLabel={say("close")}
      footer={
        <Button variant="danger" onClick={retire}>
          {say("retire")}
        </Button>
      }
    >
      <TextField
        label={say("retireWhy")}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        {...(missing && !reason.trim() ? { error: say("retireWhyFirst") } : {})}
      />
    </Dialog>
  );
}
