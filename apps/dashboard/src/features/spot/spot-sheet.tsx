"use client";

import { emptySpot, ownTexts } from "@spots/domain/spot/empty-spot";
import { type Judgement, judgeSpot } from "@spots/domain/spot/judgement";
import type { OwnTexts, SpotContent } from "@spots/domain/spot/spot";
import { Banner } from "@spots/ui/banner";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useWatch } from "react-hook-form";
import { editsBetween, type FieldEdits } from "@/editing/field-edits";
import { Form } from "@/forms/form";
import { Sheet } from "@/forms/sheet";
import { useForm } from "@/forms/use-form";
import { SpotFields } from "./spot-fields";
import { SpotJudgement } from "./spot-judgement";

/** The toast that is shown when the server has accepted the text. */
type Thanks = { readonly tone: "good" | "info"; readonly title: string };

type Open = {
  readonly stage: { readonly id: string; readonly name: string };
  readonly spot: { readonly id: string; readonly content: SpotContent } | null;
  /** The refusal of an earlier save, as a whole and by field. */
  readonly refused?: { readonly reason: string; readonly fields: Readonly<Record<string, string>> };
};

type Props<Opened extends Open> = {
  /** The open spot; null when the sheet is closed. */
  open: Opened | null;
  onPlace: (content: SpotContent, judgement: Judgement, thanks: Thanks) => void;
  /** Called with the changed fields, each with its value from when the sheet was opened. */
  onRevise: (spotId: string, edits: FieldEdits, thanks: Thanks) => void;
  onClose: () => void;
  /** Opens the sheet again after it was closed with unsaved work. */
  onReopen: (closed: Opened) => void;
  /** Shown below the form of an existing spot: its history and assessment. */
  more?: ReactNode;
};

/**
 * The sheet in which a spot is written. It shows what the text lacks while the person types; an
 * incomplete spot is saved as a draft.
 */
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
  const form = useForm({
    schema: () => import("@spots/domain/spot/spot").then((spot) => spot.OwnTexts),
    initial: () => ownTexts(open.spot?.content ?? emptySpot),
    draft: { form: open.spot ? "spot.revise" : "spot.place", subject: open.spot?.id ?? open.stage.id },
    send: (words, begun) => {
      const thanks: Thanks = judgement.isComplete
        ? { tone: "good", title: say("saved", { stage: open.stage.name }) }
        : { tone: "info", title: say("savedAsDraft") };
      if (!open.spot) return onPlace({ ...emptySpot, ...words }, judgement, thanks);
      const edits = editsBetween(begun, words);
      if (Object.keys(edits).length > 0) onRevise(open.spot.id, edits, thanks);
    },
    onSent: onClose,
  });
  const content = useWatch({ control: form.rhf.control }) as OwnTexts;
  const judgement = judgeSpot({ ...emptySpot, ...content });
  const refusedAt = (name: keyof OwnTexts) =>
    Object.entries(open.refused?.fields ?? {}).find(([path]) => path.split(".").includes(name))?.[1];
  return (
    <Form
      of={form}
      className="grid grid-cols-1 gap-6 pb-4"
      submit={judgement.isComplete ? say(open.spot ? "keep" : "placeIt") : say("keepIdea")}
      button={{ size: "large", wide: true }}
    >
      {open.refused && (
        <Banner tone="bad" title={say("refused")} live>
          {open.refused.reason}
        </Banner>
      )}
      <SpotFields form={form} refusedAt={refusedAt} />
      <SpotJudgement judgement={judgement} />
    </Form>
  );
}
