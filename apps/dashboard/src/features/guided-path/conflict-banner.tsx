"use client";

import type { Answers, Question } from "@spots/domain/guided-path/guided-path";
import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { useTranslations } from "next-intl";
import type { Conflict } from "./use-answers";

/** Every word in an answer, whatever its shape; ids are no words. */
function wordsIn(answer: unknown): string[] {
  if (typeof answer === "string") return /^[0-9a-f-]{36}$/.test(answer) ? [] : [answer];
  return answer && typeof answer === "object" ? Object.values(answer).flatMap(wordsIn) : [];
}

type Props = { conflict: Conflict; mine: Answers[Question]; onSettle: (keepMine: boolean) => void };

/** Two devices answered one question: both answers, and the choice between them. */
export function ConflictBanner({ conflict, mine, onSettle }: Props) {
  const say = useTranslations("guidedPath.clash");
  const said = (answer: unknown) => wordsIn(answer).filter(Boolean).join(" · ") || say("empty");
  return (
    <Banner
      live
      tone="warn"
      title={say("title")}
      action={
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => onSettle(false)}>
            {say("keepTheirs")}
          </Button>
          <Button size="small" variant="primary" onClick={() => onSettle(true)}>
            {say("keepMine")}
          </Button>
        </div>
      }
    >
      <p>{say("teach")}</p>
      <p className="break-words">
        <b>{say("theirs")}</b> {said(conflict.theirs)}
      </p>
      <p className="break-words">
        <b>{say("mine")}</b> {said(mine)}
      </p>
    </Banner>
  );
}
