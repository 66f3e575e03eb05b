"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { judgeSpot } from "@spots/domain/spot/judgement";
import { emptySpot, SpotContent } from "@spots/domain/spot/spot";
import { Button } from "@spots/ui/button";
import { Sheet } from "@spots/ui/sheet";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useForm, useWatch } from "react-hook-form";
import { v7 } from "uuid";
import { useRefusal } from "@/trpc/use-refusal";
import { SpotFields } from "./spot-fields";
import { SpotJudgement } from "./spot-judgement";
import { usePlaceSpot, useReviseSpot } from "./use-spot";

type Props = {
  business: string;
  /** Null: nothing is open. */
  open: {
    readonly stageId: string;
    readonly stageName: string;
    readonly spot: { readonly id: string; readonly content: SpotContent } | null;
  } | null;
  onClose: () => void;
};

/** Where a spot is written. What makes it a spot is judged while one writes; what fails is kept as an idea. */
export function SpotSheet({ business, open, onClose }: Props) {
  const say = useTranslations("spot");
  return (
    <Sheet
      open={open !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={open?.spot ? open.spot.content.name : say("placeOn", { stage: open?.stageName ?? "" })}
      description={say("lead")}
      closeLabel={say("close")}
    >
      {open && <SpotForm key={open.spot?.id ?? open.stageId} business={business} open={open} onClose={onClose} />}
    </Sheet>
  );
}

function SpotForm({
  business,
  open,
  onClose,
}: {
  business: string;
  open: NonNullable<Props["open"]>;
  onClose: () => void;
}) {
  const say = useTranslations("spot");
  const { sentence, fields, fieldText } = useRefusal();
  const [place, revise] = [usePlaceSpot(business), useReviseSpot(business)];
  const form = useForm<SpotContent>({
    resolver: zodResolver(SpotContent),
    defaultValues: open.spot?.content ?? emptySpot,
  });
  const content = useWatch({ control: form.control }) as SpotContent;
  const judgement = judgeSpot({ ...emptySpot, ...content });
  const error = place.error ?? revise.error;
  const refused = fields(error);
  const wrong = (name: keyof SpotContent): string | undefined => {
    const broken = form.formState.errors[name];
    const message =
      broken?.message ?? (Array.isArray(broken) ? broken.find((each) => each?.message)?.message : undefined);
    return message ? fieldText(message) : (refused[`content.${name}`] ?? refused[name]);
  };
  const keep = form.handleSubmit((words) => {
    const done = () => {
      showToast(
        judgeSpot(words).isSpot
          ? { tone: "magic", title: say("lit", { stage: open.stageName }) }
          : { tone: "info", title: say("keptAsIdea") },
      );
      onClose();
    };
    if (open.spot) revise.mutate({ business, spotId: open.spot.id, content: words }, { onSuccess: done });
    else place.mutate({ business, id: v7(), stageId: open.stageId, content: words }, { onSuccess: done });
  });
  return (
    <form onSubmit={(event) => void keep(event)} noValidate className="grid gap-6 pb-4">
      <SpotFields form={form} wrong={wrong} />
      <SpotJudgement judgement={judgement} />
      {error && Object.keys(refused).length === 0 && (
        <p role="alert" className="text-bad">
          {sentence(error)}
        </p>
      )}
      <Button
        type="submit"
        variant={judgement.isSpot ? "magic" : "primary"}
        size="large"
        wide
        pending={place.isPending || revise.isPending}
      >
        {judgement.isSpot ? say(open.spot ? "keep" : "placeIt") : say("keepIdea")}
      </Button>
    </form>
  );
}
