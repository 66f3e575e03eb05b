import { useTranslations } from "next-intl";
import type { Answer } from "./answer";
import { AnswerFile } from "./answer-file";

type Props = {
  answers: Answer["own"];
  language: string;
  /** Where the files of the answer are sent from. */
  filesAt: string;
};

const names = { "2": "high", "1": "good", "0": "even", "-1": "low", "-2": "lowest" } as const;

/** The answers to questions that only some forms ask, in the order of the form. */
export function OwnAnswers({ answers, language, filesAt }: Props) {
  const say = useTranslations("feedback.own");
  if (answers.length === 0) return null;
  return (
    <dl className="grid gap-2">
      {answers.map((answer) => (
        <div key={answer.id}>
          <dt className="text-ink-2 text-small">
            {answer.kind === "intensity"
              ? say("stageWas", { stage: answer.question })
              : answer.step === null
                ? answer.question
                : say(`scales.${answer.kind}`)}
          </dt>
          {"file" in answer ? (
            <dd className="mt-1">
              <AnswerFile file={answer.file} at={filesAt} question={answer.question} />
            </dd>
          ) : answer.kind === "intensity" ? (
            <dd>{say(`feelings.${names[String(answer.step) as keyof typeof names]}`)}</dd>
          ) : answer.step === null ? (
            <dd className="max-w-[70ch] whitespace-pre-line break-words" dir="auto" lang={language}>
              {answer.words}
            </dd>
          ) : (
            <dd className="num">{say("step", { step: answer.step, most: answer.kind === "ces" ? 7 : 5 })}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
