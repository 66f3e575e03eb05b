"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Element, Elements, Weight } from "@spots/domain/journey/touchpoint";
import { Name, textUpTo } from "@spots/domain/kernel/text";
import { Button } from "@spots/ui/button";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { useRefusal } from "@/api/use-refusal";
import { Dialog } from "@/forms/sheet";
import { useFormDraft } from "@/forms/use-form-draft";
import type { RoadTouchpoint } from "./road-edit";

const Facts = z.object({
  name: Name,
  element: Element,
  channel: textUpTo(40),
  weight: z.coerce.number<string | number>().pipe(Weight),
  isTruth: z.boolean(),
  emotion: textUpTo(80),
});

type Props = {
  touchpoint: RoadTouchpoint | null;
  onKeep: (touchpoint: RoadTouchpoint, to: Partial<RoadTouchpoint>) => void;
  onClose: () => void;
};

/** Everything that a touchpoint says. */
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

function TouchpointForm({ touchpoint, onKeep, onClose }: Props & { touchpoint: RoadTouchpoint }) {
  const say = useTranslations("journey");
  const { fieldText } = useRefusal();
  const { name, element, channel, weight, isTruth, emotion } = touchpoint;
  const untouched = { name, element, channel, weight: String(weight), isTruth, emotion };
  const [base, setBase] = useState<z.input<typeof Facts>>(untouched);
  const form = useForm({
    resolver: zodResolver(Facts),
    defaultValues: untouched,
  });
  const draft = useFormDraft(form, { form: "touchpoint.edit", subject: touchpoint.id, onBase: setBase });
  const wrong = (field: keyof z.infer<typeof Facts>) => {
    const message = form.formState.errors[field]?.message;
    return message ? { error: fieldText(message) } : {};
  };
  const keep = form.handleSubmit((facts) => {
    onKeep({ ...touchpoint, ...base, weight: Number(base.weight) }, facts);
    draft.accepted();
    onClose();
  });
  return (
    <form onSubmit={(event) => void keep(event)} noValidate className="grid gap-5">
      {draft.notice}
      <TextField label={say("touchpointName")} {...form.register("name")} {...wrong("name")} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          label={say("madeOf")}
          options={Elements.map((value) => ({ value, label: say(`element.${value}`) }))}
          {...form.register("element")}
        />
        <SelectField
          label={say("weight")}
          hint={say("weightTeach")}
          options={["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }))}
          {...form.register("weight")}
        />
        <TextField
          label={say("channel")}
          hint={say("channelTeach")}
          optionalText={say("optional")}
          {...form.register("channel")}
          {...wrong("channel")}
        />
        <TextField
          label={say("emotion")}
          hint={say("emotionTeach")}
          optionalText={say("optional")}
          {...form.register("emotion")}
          {...wrong("emotion")}
        />
      </div>
      <CheckboxField label={say("truth")} hint={say("truthTeach")} {...form.register("isTruth")} />
      <Button type="submit" variant="primary" wide>
        {say("keep")}
      </Button>
    </form>
  );
}
