"use client";

import { Elements } from "@spots/domain/journey/element";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { Form } from "@/forms/form";
import { Dialog } from "@/forms/sheet";
import { useForm } from "@/forms/use-form";
import { Help } from "@/help/help";
import type { JourneyTouchpoint } from "./journey-edit";

type Props = {
  touchpoint: JourneyTouchpoint | null;
  onKeep: (touchpoint: JourneyTouchpoint, to: Partial<JourneyTouchpoint>) => void;
  onClose: () => void;
};

/** Edits all fields of a touchpoint. */
export function TouchpointDialog({ touchpoint, onKeep, onClose }: Props) {
  const say = useTranslations("journey");
  return (
    <Dialog
      open={touchpoint !== null}
      onOpenChange={(open) => !open && onClose()}
      onReopen={null}
      title={touchpoint?.name ?? ""}
      description={say("touchpointTeach")}
      closeLabel={say("close")}
    >
      {touchpoint && <TouchpointForm key={touchpoint.id} touchpoint={touchpoint} onKeep={onKeep} onClose={onClose} />}
    </Dialog>
  );
}

function TouchpointForm({ touchpoint, onKeep, onClose }: Props & { touchpoint: JourneyTouchpoint }) {
  const say = useTranslations("journey");
  const { name, element, medium, weight, isTruth, emotion } = touchpoint;
  const form = useForm({
    schema: () => import("./touchpoint.schema").then(({ Facts }) => Facts),
    initial: () => ({ name, element, medium, weight: String(weight) as string | number, isTruth, emotion }),
    draft: { form: "touchpoint.edit", subject: touchpoint.id },
    send: (facts, base) => onKeep({ ...touchpoint, ...base, weight: Number(base.weight) }, facts),
    onSent: onClose,
  });
  return (
    <Form of={form} submit={say("keep")} button={{ wide: true }}>
      <TextField label={say("touchpointName")} help={<Help term="touchpoint" />} {...form.field("name")} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          label={say("madeOf")}
          options={Elements.map((value) => ({ value, label: say(`element.${value}`) }))}
          {...form.field("element")}
        />
        <SelectField
          label={say("weight")}
          hint={say("weightTeach")}
          options={["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }))}
          {...form.field("weight")}
        />
        <TextField
          label={say("medium")}
          hint={say("channelTeach")}
          optionalText={say("optional")}
          {...form.field("medium")}
        />
        <TextField
          label={say("emotion")}
          hint={say("emotionTeach")}
          optionalText={say("optional")}
          {...form.field("emotion")}
        />
      </div>
      <CheckboxField label={say("truth")} hint={say("truthTeach")} {...form.field("isTruth")} />
    </Form>
  );
}
