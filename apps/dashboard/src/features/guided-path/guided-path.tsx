"use client";

import type { Step } from "@spots/domain/guided-path/guided-path";
import { Steps } from "@spots/domain/guided-path/questions";
import { isAnswered, standingAt, stepAfter, stepBefore } from "@spots/domain/guided-path/steps";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { ClientForm } from "@spots/ui/client-form";
import { Heading } from "@spots/ui/heading";
import { useMutation } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { ConflictChoice } from "@/editing/conflict";
import { FormAlert, FormError } from "@/forms/form-error";
import { CandidatesStep } from "./candidates-step";
import { DullTrades } from "./dull-trades";
import { FeltStep } from "./felt-step";
import { OthersStep } from "./others-step";
import { PathHead } from "./path-head";
import { SoFar } from "./so-far";
import { SpecialStep } from "./special-step";
import type { GuidedPath, StepProps } from "./step-props";
import { TestStep } from "./test-step";
import { type AnswerState, useAnswers } from "./use-answers";
import { ActionStep, EmotionStep, PromiseStep } from "./word-steps";

const screens: Readonly<Record<Step, (props: StepProps) => ReactNode>> = {
  promise: PromiseStep,
  felt: FeltStep,
  special: SpecialStep,
  emotion: EmotionStep,
  action: ActionStep,
  others: OthersStep,
  candidates: CandidatesStep,
  test: TestStep,
};

type Unsaved = "waiting" | "conflict" | "ended";
const isUnsaved = (state: AnswerState): state is Unsaved => ["waiting", "conflict", "ended"].includes(state);

/** Joins every text in an answer of any shape; ids are left out. */
function wordsIn(answer: unknown): string {
  if (typeof answer === "string") return /^[0-9a-f-]{36}$/.test(answer) ? "" : answer;
  return answer && typeof answer === "object" ? Object.values(answer).map(wordsIn).filter(Boolean).join(" · ") : "";
}

/**
 * A guided path in progress, one question per screen. The address holds the step, so that the
 * browser's Back and Forward work between steps.
 */
export function GuidedPathSteps({ business, guidedPath }: { business: string; guidedPath: GuidedPath }) {
  const trpc = useTRPC();
  const say = useTranslations("guidedPath");
  const { fieldText } = useRefusal();
  const { answers, clean, wrong, state, conflict, change, flush, resolve, notice, prepare, checkNow } = useAnswers(
    business,
    guidedPath.id,
    guidedPath.answers,
  );
  const stand = useMutation(trpc.guidedPath.standAt.mutationOptions({ scope: { id: "standAt" } }));
  const finish = useMutation(trpc.guidedPath.finish.mutationOptions({}));
  const asked = useSearchParams().get("step");
  const step = standingAt(Steps.find((each) => each === asked) ?? guidedPath.step, clean);
  const [tried, setTried] = useState<Step | null>(null);
  const [held, setHeld] = useState(false);
  const top = useRef<HTMLElement>(null);
  const shown = useRef(step);

  // A new question takes the focus, so that a screen reader reads it and Tab begins there.
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    top.current?.focus();
    window.scrollTo({ top: 0 });
  }, [step]);

  // After "Next" on an incomplete step, the first missing or invalid field takes the focus.
  useEffect(() => {
    if (tried) top.current?.querySelector<HTMLElement>("[aria-invalid=true], form textarea, form input")?.focus();
  }, [tried]);

  const go = (to: Step) => {
    setTried(null);
    window.history.pushState(null, "", `?step=${to}`);
    void flush().then(() => stand.mutate({ business, guidedPathId: guidedPath.id, step: to }));
  };
  /**
   * Drafts are made from saved answers, so the path is finished only when every answer is saved.
   */
  const end = (isSaved: boolean) => {
    setHeld(!isSaved);
    if (isSaved) finish.mutate({ business, guidedPathId: guidedPath.id });
  };
  const next = async () => {
    const checked = await checkNow();
    if (!isAnswered(step, checked.clean) || Object.keys(checked.wrong).length > 0) {
      setTried(null);
      requestAnimationFrame(() => setTried(step));
      return;
    }
    const after = stepAfter(step);
    if (after) go(after);
    else void flush().then(end);
  };
  const before = stepBefore(step);
  const Screen = screens[step];
  const isOpen = tried === step && !isAnswered(step, clean);
  const props: StepProps = {
    guidedPath,
    answers,
    change,
    isOpen,
    wrong: (path, missing = false) => {
      const key = wrong[path];
      const error = key === undefined ? missing : fieldText(key);
      return error ? { error } : {};
    },
  };
  const isLast = step === Steps.at(-1);
  return (
    <div className="grid gap-8">
      <PathHead
        title={`${say("title")} · ${guidedPath.journey.name}`}
        step={step}
        answers={answers}
        state={state}
        onGo={go}
      />
      {notice}
      <div role="alert" className="empty:hidden">
        {conflict && (
          <ConflictChoice conflict={{ ...conflict, by: say("otherDevice") }} textOf={wordsIn} onResolve={resolve} />
        )}
      </div>
      <div className="grid items-start gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,46rem)_minmax(16rem,24rem)] lg:justify-between">
        <section ref={top} tabIndex={-1} aria-labelledby="question" className="grid gap-7 outline-none">
          <header className="grid gap-2.5">
            <Heading level={1} size="statement" id="question">
              {say(`${step}.title`)}
            </Heading>
            <p className="max-w-[60ch] text-ink-2 text-lead leading-normal">{say(`${step}.teach`)}</p>
          </header>
          <ClientForm
            noValidate
            className="grid gap-6"
            onFocus={prepare}
            onSubmit={(event) => {
              event.preventDefault();
              void next();
            }}
          >
            <Screen {...props} />
            {held && isUnsaved(state) && <FormAlert>{say(`held.${state}`)}</FormAlert>}
            <FormError error={finish.error} />
            <div className="sticky bottom-0 z-10 -mx-4 flex items-center justify-between gap-3 border-line border-t bg-paper px-4 py-3 sm:static sm:mx-0 sm:px-0 sm:pt-5">
              {before ? (
                <Button variant="plain" size="large" icon="arrow-left" onClick={() => go(before)}>
                  {say("back")}
                </Button>
              ) : (
                <span />
              )}
              <Button
                type="submit"
                size="large"
                variant={isLast ? "magic" : "primary"}
                {...(isLast ? { icon: "spot" as const } : { iconEnd: "arrow-right" as const })}
                pending={finish.isPending || finish.isSuccess}
              >
                {isLast ? say("test.finish", { count: answers.candidates.drafts.length }) : say("next")}
              </Button>
            </div>
          </ClientForm>
        </section>
        <Card as="aside" pad="roomy" labelledBy="so-far">
          <div className="grid gap-4">
            <Heading level={2} size="small" id="so-far">
              {say("soFar")}
            </Heading>
            <SoFar guidedPath={guidedPath} answers={answers} but={step} />
            <div className="border-line border-t pt-3">
              <div className="-mx-3">
                <DullTrades />
              </div>
            </div>
          </div>
        </Card>
      </div>
    </div>
  );
}
