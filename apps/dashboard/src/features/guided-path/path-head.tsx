"use client";

import type { Answers, Step } from "@spots/domain/guided-path/guided-path";
import { Steps } from "@spots/domain/guided-path/questions";
import { isAnswered, minutesLeft, standingAt } from "@spots/domain/guided-path/steps";
import { Road } from "@spots/ui/road";
import { Status, type Tone } from "@spots/ui/status";
import { useTranslations } from "next-intl";
import type { AnswerState } from "./use-answers";

/** The feeling of each step on the drawn journey, rising from step to step. */
const climb = [-1.6, -1.2, -0.6, -0.4, 0.2, 0.5, 1.3, 1.9] as const;

const tones: Readonly<Record<AnswerState, Tone>> = {
  saved: "good",
  saving: "quiet",
  waiting: "warn",
  wrong: "bad",
  conflict: "warn",
  ended: "warn",
};

type Props = {
  title: string;
  step: Step;
  answers: Answers;
  state: AnswerState;
  onGo: (step: Step) => void;
};

/**
 * The progress of a guided path as a small journey, in words and as a list of steps to return to;
 * and whether everything is saved.
 */
export function PathHead({ title, step, answers, state, onGo }: Props) {
  const say = useTranslations("guidedPath");
  const at = Steps.indexOf(step);
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="eyebrow">{title}</p>
        <div role="status" className="text-small">
          <Status tone={tones[state]}>{say(`saved.${state}`)}</Status>
        </div>
      </div>
      <nav aria-label={say("progress")} className="grid gap-1">
        <Road
          look="mini"
          stages={Steps.map((each, index) => ({
            id: each,
            label: each,
            feeling: climb[index] ?? 0,
            lit: index < at || (index === at && isAnswered(each, answers)),
            glow: index === at ? 1 : 0.35,
          }))}
        />
        <ol className="hidden grid-cols-8 text-center text-tiny md:grid">
          {Steps.map((each) => (
            <li key={each}>
              <button
                type="button"
                aria-current={each === step ? "step" : undefined}
                disabled={standingAt(each, answers) !== each}
                onClick={() => onGo(each)}
                className="min-h-8 cursor-pointer rounded-control px-1 text-ink-2 hover:text-ink hover:underline disabled:cursor-default disabled:text-ink-3 disabled:no-underline aria-[current=step]:font-semibold aria-[current=step]:text-ink"
              >
                {say(`steps.${each}`)}
                <span className="sr-only">
                  {" "}
                  {say(each === step ? "stepHere" : isAnswered(each, answers) ? "stepDone" : "stepOpen")}
                </span>
              </button>
            </li>
          ))}
        </ol>
        <p className="num text-small text-ink-2">
          <b className="font-semibold text-ink">{say("at", { at: at + 1, all: Steps.length })}</b>
          {" · "}
          {say("minutes", { count: minutesLeft(step) })}
        </p>
      </nav>
    </div>
  );
}
