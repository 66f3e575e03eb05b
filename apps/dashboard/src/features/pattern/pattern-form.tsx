"use client";

import { judgeSpot } from "@spots/domain/spot/judgement";
import type { SpokenPattern } from "@spots/domain/spot/pattern-library";
import { spotOfPattern } from "@spots/domain/spot/spot-of-pattern";
import { Button } from "@spots/ui/button";
import { ClientForm } from "@spots/ui/client-form";
import { EmptyState } from "@spots/ui/empty-state";
import { useLater } from "@spots/ui/later";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { FormError } from "@/forms/form-error";
import { useDraft } from "@/forms/use-draft";
import { BlankFields } from "./blank-fields";
import { GroundFields } from "./ground-fields";
import { Traps } from "./pattern-sheet";
import { PlacedSpot } from "./placed-spot";
import { SpotPreview } from "./spot-preview";
import { useGround } from "./use-ground";

type Props = { business: string; locale: string; pattern: SpokenPattern };

/** The schemas of an answer to a blank, and of the stop rule. */
const schemas = () =>
  Promise.all([import("@spots/domain/spot/blank-answer"), import("@spots/domain/kernel/text")]).then(
    ([{ Answer }, { Sentence }]) => ({ Answer, Sentence }),
  );

/**
 * Makes a draft spot from a pattern: the blanks to fill, a preview of the spot, and the stage where
 * it will be placed.
 */
export function PatternForm({ business, locale, pattern }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("pattern");
  const { fieldText } = useRefusal();
  const ground = useGround(business, pattern.kinds);
  const [id, setId] = useState(() => v7());
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [stopRule, setStopRule] = useState("");
  const [isTried, setTried] = useState(false);
  const draft = useDraft({
    form: "pattern.use",
    subject: pattern.id,
    value: { answers, stopRule },
    initial: { answers: {}, stopRule: "" },
    apply: (words) => {
      setAnswers(words.answers);
      setStopRule(words.stopRule);
    },
  });
  const place = useMutation(
    trpc.spot.place.mutationOptions({
      onSuccess: () => draft.accepted(),
    }),
  );
  const { loaded, load } = useLater(schemas);
  const faultsIn = (rules: typeof loaded): Readonly<Record<string, string>> => {
    if (!rules) return {};
    const reads = [
      ...pattern.blanks.map((blank) => [blank.id, rules.Answer.safeParse(answers[blank.id] ?? "")] as const),
      ["stopRule", rules.Sentence.safeParse(stopRule)] as const,
    ];
    return Object.fromEntries(
      reads.flatMap(([blank, { error }]) => (error ? [[blank, fieldText(error.issues[0]?.message ?? "invalid")]] : [])),
    );
  };
  const faults = faultsIn(loaded);
  const good = (blank: string) => faults[blank] === undefined;
  const content = spotOfPattern(pattern, {
    answers: Object.fromEntries(Object.entries(answers).filter(([blank]) => good(blank))),
    stopRule: good("stopRule") ? stopRule : "",
  });
  const judgement = judgeSpot(content);
  const { stage, journeyId } = ground;
  if (ground.journeys.length === 0)
    return (
      <EmptyState
        title={say("noJourney")}
        action={
          <Button href={`/${business}/journeys/new`} variant="primary" icon="plus">
            {say("begin")}
          </Button>
        }
      >
        {say("noJourneyTeach")}
      </EmptyState>
    );
  const placedAt = [...ground.home, ...ground.elsewhere].find(({ id: at }) => at === place.data?.stageId);
  if (place.data && placedAt)
    return (
      <PlacedSpot
        home={`/${business}/journeys/${journeyId}`}
        library={`/${business}/patterns`}
        name={place.data.name}
        stage={placedAt.name}
        isSpot={place.data.status !== "idea"}
        onAnother={() => {
          place.reset();
          setId(v7());
          setAnswers({});
          setStopRule("");
          setTried(false);
        }}
      />
    );
  return (
    <ClientForm
      noValidate
      className="grid items-start gap-8 lg:grid-cols-2 lg:grid-rows-[auto_1fr]"
      onFocus={() => void load()}
      onSubmit={async (event) => {
        event.preventDefault();
        const [first] = Object.keys(faultsIn(await load()));
        setTried(true);
        if (first !== undefined) document.getElementById(`blank-${first}`)?.focus();
        else if (stage) place.mutate({ business, id, stageId: stage.id, content });
      }}
    >
      <div className="empty:hidden lg:col-span-2">{draft.notice}</div>
      <BlankFields
        pattern={pattern}
        answers={answers}
        stopRule={stopRule}
        faults={isTried ? faults : {}}
        onAnswer={(blank, answer) => setAnswers({ ...answers, [blank]: answer })}
        onStopRule={setStopRule}
      />
      <div className="grid gap-6 lg:sticky lg:top-6 lg:row-span-2">
        <SpotPreview content={content} judgement={judgement} locale={locale} />
        <Traps level={2} traps={pattern.traps} locale={locale} />
      </div>
      <div className="grid gap-6">
        <GroundFields ground={ground} />
        <FormError error={place.error} />
        <div>
          <Button type="submit" variant="primary" pending={place.isPending} disabled={!stage}>
            {say(judgement.isComplete ? "placeSpot" : "placeIdea")}
          </Button>
        </div>
      </div>
    </ClientForm>
  );
}
