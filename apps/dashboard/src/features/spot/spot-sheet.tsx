"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { saysTheSame } from "@spots/domain/kernel/same";
import { judgeSpot } from "@spots/domain/spot/judgement";
import { draftStatusOf } from "@spots/domain/spot/opinion";
import { emptySpot, SpotContent } from "@spots/domain/spot/spot";
import { Button } from "@spots/ui/button";
import { Sheet } from "@spots/ui/sheet";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useRefusal } from "@/trpc/use-refusal";
import { SpotFields } from "./spot-fields";
import { SpotJudgement } from "./spot-judgement";

type Edits = Readonly<Record<string, { readonly was: unknown; readonly to: unknown }>>;

type Props = {
  /** Null: nothing is open. */
  open: {
    readonly stage: { readonly id: string; readonly name: string };
    readonly spot: { readonly id: string; readonly content: SpotContent } | null;
  } | null;
  onPlace: (content: SpotContent) => void;
  /** Only what changed, each field with what it was when the sheet was opened. */
  onRevise: (spotId: string, edits: Edits) => void;
  onClose: () => void;
  /** What stands under the words of a spot that is there: its life and worth. */
  more?: ReactNode;
};

/** Where a spot is written. What its words lack is said while one writes; until then it is saved as a draft. */
export function SpotSheet({ open, onClose, more, ...acts }: Props) {
  const say = useTranslations("spot");
  return (
    <Sheet
      open={open !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={open?.spot ? open.spot.content.name : say("placeOn", { stage: open?.stage.name ?? "" })}
      description={say("lead")}
      closeLabel={say("close")}
    >
      {open && (
        <>
          <SpotForm key={open.spot?.id ?? open.stage.id} open={open} onClose={onClose} {...acts} />
          {more}
        </>
      )}
    </Sheet>
  );
}

function SpotForm({ open, onPlace, onRevise, onClose }: Omit<Props, "more"> & { open: NonNullable<Props["open"]> }) {
  const say = useTranslations("spot");
  const { fieldText } = useRefusal();
  // What the hand reached for, however the spot changes meanwhile.
  const [given] = useState(open.spot?.content ?? emptySpot);
  const form = useForm<SpotContent>({ resolver: zodResolver(SpotContent), defaultValues: given });
  const content = useWatch({ control: form.control }) as SpotContent;
  const judgement = judgeSpot({ ...emptySpot, ...content });
  const wrong = (name: keyof SpotContent): string | undefined => {
    const broken = form.formState.errors[name];
    const message =
      broken?.message ?? (Array.isArray(broken) ? broken.find((each) => each?.message)?.message : undefined);
    return message ? fieldText(message) : undefined;
  };
  const keep = form.handleSubmit((words) => {
    if (!open.spot) onPlace(words);
    else {
      const changed = (Object.keys(words) as (keyof SpotContent)[]).filter(
        (field) => !saysTheSame(words[field], given[field]),
      );
      if (changed.length > 0)
        onRevise(
          open.spot.id,
          Object.fromEntries(changed.map((field) => [field, { was: given[field], to: words[field] }])),
        );
    }
    showToast(
      draftStatusOf(words) === "ready"
        ? { title: say("saved", { stage: open.stage.name }) }
        : { tone: "info", title: say("savedAsDraft") },
    );
    onClose();
  });
  return (
    <form onSubmit={(event) => void keep(event)} noValidate className="grid grid-cols-1 gap-6 pb-4">
      <SpotFields form={form} wrong={wrong} />
      <SpotJudgement judgement={judgement} />
      <Button type="submit" variant="primary" size="large" wide>
        {judgement.isComplete ? say(open.spot ? "keep" : "placeIt") : say("keepIdea")}
      </Button>
    </form>
  );
}
