"use client";

import { pickLocale } from "@spots/domain/kernel/locales";
import { Card } from "@spots/ui/card";
import { IconButton } from "@spots/ui/icon-button";
import { useLocale, useTranslations } from "next-intl";
import { type Question, type ReadForm, type TextsByLanguage, titleOf } from "./draft";
import { OptionFields } from "./option-fields";
import { PurposeFields } from "./purpose-fields";
import { RuleFields } from "./rule-fields";
import { StageFields } from "./stage-fields";
import { TextFields } from "./text-fields";
import { ThanksFields } from "./thanks-fields";
import type { FormDraft } from "./use-form-draft";

type Props = {
  question: Question;
  index: number;
  isLast: boolean;
  draft: FormDraft;
  texts: TextsByLanguage;
  journeys: ReadForm["journeys"];
  roles: ReadForm["roles"];
  /** The sentence of what is wrong at a path of the form. */
  wrong: (path: string) => string | undefined;
};

/** One question: its words, its rule, and its place. The unaided question stays first. */
export function QuestionEditor({ question, index, isLast, draft, texts, journeys, roles, wrong }: Props) {
  const say = useTranslations("questionForm");
  const language = pickLocale(useLocale(), "en");
  const { languages } = draft.content;
  const read = languages.includes(language) ? language : (languages[0] ?? "en");
  const shownIn = texts[language];
  const name = (shownIn && titleOf(question, language, shownIn)) || say(`kind.${question.kind}`);
  const at = `questions.${index}`;
  const problem = wrong(at);
  return (
    <Card as="li" tone="paper">
      <div className="grid gap-3">
        <div className="flex items-start justify-between gap-2">
          <div className="grid min-w-0 gap-0.5">
            <span className="text-ink-2 text-small">
              <span className="num">{index + 1}</span> · {say(`kind.${question.kind}`)}
            </span>
            <span className="break-words font-semibold">{name}</span>
          </div>
          {index === 0 ? (
            <span className="text-ink-2 text-small">{say("alwaysFirst")}</span>
          ) : (
            <div className="flex">
              <IconButton
                icon="chevron-up"
                label={say("up", { name })}
                disabled={index === 1}
                onClick={() => draft.move(index, -1)}
              />
              <IconButton
                icon="chevron-down"
                label={say("down", { name })}
                disabled={isLast}
                onClick={() => draft.move(index, 1)}
              />
              <IconButton icon="close" label={say("remove", { name })} onClick={() => draft.remove(question.id)} />
            </div>
          )}
        </div>
        {problem && <p className="text-bad text-small">{problem}</p>}
        {"text" in question && (
          <TextFields
            label={say("words")}
            texts={question.text}
            languages={draft.content.languages}
            teach={say("slotsTeach")}
            wrong={(of) => wrong(`${at}.text.${of}`)}
            onChange={(text) => draft.replace({ ...question, text })}
          />
        )}
        {"options" in question && (
          <OptionFields
            question={question}
            languages={draft.content.languages}
            wrong={(path) => wrong(`${at}.${path}`)}
            onChange={draft.replace}
          />
        )}
        {"stages" in question && (
          <StageFields
            question={question}
            journeys={journeys}
            languages={draft.content.languages}
            wrong={(path) => wrong(`${at}.${path}`)}
            onChange={draft.replace}
          />
        )}
        {question.kind === "thanks" && <ThanksFields question={question} roles={roles} onChange={draft.replace} />}
        {"purposes" in question && (
          <PurposeFields question={question} texts={shownIn} error={wrong(`${at}.purposes`)} onChange={draft.replace} />
        )}
        {index > 0 && (
          <RuleFields
            question={question}
            earlier={draft.content.questions.slice(0, index)}
            titles={(other) => (shownIn ? titleOf(other, read, shownIn) : "")}
            language={read}
            error={wrong(`${at}.showIf`)}
            onChange={(showIf) => draft.replace({ ...question, showIf })}
          />
        )}
      </div>
    </Card>
  );
}
