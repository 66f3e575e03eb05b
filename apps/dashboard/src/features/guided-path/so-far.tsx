"use client";

import { Questions } from "@spots/domain/guided-path/empty-answers";
import type { Answers } from "@spots/domain/guided-path/guided-path";
import { Quadrants } from "@spots/domain/guided-path/questions";
import { Facts } from "@spots/ui/facts";
import { useTranslations } from "next-intl";
import type { GuidedPath } from "./step-props";

/** Returns each question's answer in a few words; "" when it is not answered. */
export function inWords(answers: Answers, stages: GuidedPath["stages"], alone: string): Record<keyof Answers, string> {
  const { promise, felt, special, emotion, action, others, candidates } = answers;
  const stage = stages.find(({ id }) => id === felt.stageId);
  const touchpoint = stage?.touchpoints.find(({ id }) => id === felt.touchpointId);
  const said = (...texts: readonly (string | undefined)[]) => texts.filter(Boolean).join(" · ");
  return {
    promise: promise.text,
    felt: said(stage?.name, touchpoint?.name, felt.how),
    special: said(...Quadrants.map((quadrant) => special[quadrant])),
    emotion: emotion.text,
    action: action.text,
    others: said(others.isAlone ? alone : "", ...others.equivalents.map(({ who }) => who), others.edge),
    candidates: said(...candidates.drafts.map(({ name }) => name)),
  };
}

/** Lists the answers given so far beside the current question. */
export function SoFar({ guidedPath, answers, but }: { guidedPath: GuidedPath; answers: Answers; but: string }) {
  const say = useTranslations("guidedPath");
  const words = inWords(answers, guidedPath.stages, say("others.alone"));
  const told = Questions.filter((question) => question !== but && words[question] !== "");
  if (told.length === 0) return <p className="text-small text-ink-2">{say("soFarEmpty")}</p>;
  return (
    <div className="break-words text-small">
      <Facts items={told.map((question) => ({ term: say(`steps.${question}`), detail: words[question] }))} />
    </div>
  );
}
