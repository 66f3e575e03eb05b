"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { saysTheSame } from "@spots/domain/kernel/same";
import { judgeSpot } from "@spots/domain/spot/judgement";
import { draftStatusOf } from "@spots/domain/spot/opinion";
import { emptySpot, SpotContent } from "@spots/domain/spot/spot";
import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useRefusal } from "@/api/use-refusal";
import { Sheet } from "@/forms/sheet";
import { useFormDraft } from "@/forms/use-form-draft";
import { SpotFields } from "./spot-fields";
import { SpotJudgement } from "./spot-judgement";

type Edits = Readonly<Record<string, { readonly was: unknown; readonly to: unknown }>>;

/** What is said when the server has accepted the words. */
type Thanks = { readonly tone: "good" | "info"; readonly title: string };

type Open = {
  readonly stage: { readonly id: string; readonly name: string };
  readonly spot: { readonly id: string; readonly content: SpotContent } | null;
  /** Why the server refused these words, as a whole and by field. */
  readonly refused?: { readonly reason: string; readonly fields: Readonly<Record<string, string>> };
};

type Props<Opened extends Open> = {
  /** Null: nothing is open. */
  open: Opened | null;
  onPlace: (content: SpotContent, thanks: Thanks) => void;
  /** Only what changed, each field with what it was when the sheet was opened. */
  onRevise: (spotId: string, edits: Edits, thanks: Thanks) => void;
  onClose: () => void;
  /** Goes on with what was closed over unsaved work. */
  onReopen: (closed: Opened) => void;
  /** What stands under the words of a spot that is there: its life and worth. */
  more?: ReactNode;
};

/** Where a spot is written. What its words lack is said while one writes; until then it is saved as a draft. */
export function SpotSheet<Opened extends Open>({ open, onClose, onReopen, more, ...acts }: Props<Opened>) {
  const say = useTranslations("spot");
  return (
    <Sheet
      open={open !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      onReopen={open ? () => onReopen(open) : undefined}
      title={open?.spot ? open.spot.content.name : say("placeOn", { stage: open?.stage.name ?? "" })}
      description={say("lead")}
      closeLabel={say("close")}
    >
      {open && (
        <>
          <SpotForm
            key={`${open.spot?.id ?? open.stage.id} ${open.refused?.reason ?? ""}`}
            open={open}
            onClose={onClose}
            {...acts}
          />
          {more}
        </>
      )}
    </Sheet>
  );
}

type FormProps = Pick<Props<Open>, "onPlace" | "onRevise" | "onClose"> & { open: Open };

function SpotForm({ open, onPlace, onRevise, onClose }: FormProps) {
  const say = useTranslations("spot");
  const { fieldText } = useRefusal();
  // What the hand reached for, however the spot changes meanwhile; of a draft, what it was begun from.
  const [given, setGiven] = useState(open.spot?.content ?? emptySpot);
  const form = useForm<SpotContent>({ resolver: zodResolver(SpotContent), defaultValues: given });
  const draft = useFormDraft(form, {
    form: open.spot ? "spot.revise" : "spot.place",
    subject: open.spot?.id ?? open.stage.id,
    onBase: setGiven,
  });
  const content = useWatch({ control: form.control }) as SpotContent;
  const judgement = judgeSpot({ ...emptySpot, ...content });
  const refusedAt = (name: keyof SpotContent) =>
    Object.entries(open.refused?.fields ?? {}).find(([path]) => path.split(".").includes(name))?.[1];
  const wrong = (name: keyof SpotContent): string | undefined => {
    const broken = form.formState.errors[name];
    const message =
      broken?.message ?? (Array.isArray(broken) ? broken.find((each) => each?.message)?.message : undefined);
    return message ? fieldText(message) : refusedAt(name);
  };
  const keep = form.handleSubmit((words) => {
    const thanks: Thanks =
      draftStatusOf(words) === "ready"
        ? { tone: "good", title: say("saved", { stage: open.stage.name }) }
        : { tone: "info", title: say("savedAsDraft") };
    if (!open.spot) onPlace(words, thanks);
    else {
      const changed = (Object.keys(words) as (keyof SpotContent)[]).filter(
        (field) => !saysTheSame(words[field], given[field]),
      );
      if (changed.length > 0)
        onRevise(
          open.spot.id,
          Object.fromEntries(changed.map((field) => [field, { was: given[field], to: words[field] }])),
          thanks,
        );
    }
    draft.accepted();
    onClose();
  });
  return (
    <form onSubmit={(event) => void keep(event)} noValidate className="grid grid-cols-1 gap-6 pb-4">
      {draft.notice}
      {open.refused && (
        <Banner tone="bad" title={say("refused")} live>
          {open.refused.reason}
        </Banner>
      )}
      <SpotFields form={form} wrong={wrong} />
      <SpotJudgement judgement={judgement} />
      <Button type="submit" variant="primary" size="large" wide>
        {judgement.isComplete ? say(open.spot ? "keep" : "placeIt") : say("keepIdea")}
      </Button>
    </form>
  );
}
