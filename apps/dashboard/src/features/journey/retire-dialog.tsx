"use client";

import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { Dialog } from "@/forms/sheet";
import { useForm } from "@/forms/use-form";
import type { JourneySpot } from "./journey-edit";

type Props = { business: string; spot: JourneySpot | null; onClose: () => void };

/** Retires a spot with a reason. */
export function RetireDialog({ business, spot, onClose }: Props) {
  const say = useTranslations("journey");
  return (
    <Dialog
      open={spot !== null}
      onOpenChange={(open) => !open && onClose()}
      onReopen={null}
      title={say("retireTitle", { name: spot?.content.name ?? "" })}
      description={say("retireTeach")}
      closeLabel={say("close")}
    >
      {spot && <RetireForm key={spot.id} business={business} spot={spot} onClose={onClose} />}
    </Dialog>
  );
}

function RetireForm({ business, spot, onClose }: Props & { spot: JourneySpot }) {
  const client = useTRPCClient();
  const say = useTranslations("journey");
  const form = useForm({
    schema: () => import("@spots/domain/spot/spot-life").then(({ RetireSpot }) => RetireSpot),
    initial: () => ({ spotId: spot.id, reason: "" }),
    draft: { form: "spot.retire", subject: spot.id },
    send: (words) => client.spot.retire.mutate({ business, ...words }),
    onSent: () => {
      onClose();
    },
  });
  return (
    <Form of={form} submit={say("retire")} button={{ variant: "danger" }}>
      <TextField
        label={say("retireWhy")}
        maxLength={300}
        {...form.field("reason")}
        error={form.errorAt("reason") && say("retireWhyFirst")}
      />
    </Form>
  );
}
