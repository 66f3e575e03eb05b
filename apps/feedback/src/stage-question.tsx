/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { askedStage, feelingSteps } from "@spots/domain/form/asked-stage";
import { isOurs } from "@spots/domain/form/language";
import type { Question } from "@spots/domain/form/question";
import { Choice, Why, whyOf } from "./fields";
import type { Typed } from "./form-answer";
import { stageValue } from "./question-fields";
import type { Say } from "./words";

type Props = {
  readonly question: Extract<Question, { kind: "intensity" }>;
  readonly name: string;
  readonly page: {
    readonly say: Say;
    readonly language: string;
    readonly typed: Typed;
    readonly wrong: Readonly<Record<string, string>>;
  };
};

const words = { "2": "high", "1": "good", "0": "even", "-1": "low", "-2": "lowest" } as const;

/**
 * How one stage was, which the id of the answer chooses. A kiosk's page has no id before the
 * answer, so that it leaves the question out.
 */
export function StageQuestion({ question, name, page: { say, language, typed, wrong } }: Props) {
  const stage = typed.id ? askedStage(question.stages, typed.id) : null;
  if (!stage) return null;
  const index = question.stages.indexOf(stage);
  const of = stage.text[language] || stage.text.en || stage.text.de || "";
  return (
    <fieldset aria-describedby={whyOf(name)}>
      {/* The own text of a business is whole: the name of the stage follows it. */}
      <legend>{isOurs(language) ? say("stageWas", { stage: of }) : `${say("stageWas", { stage: of })} ${of}`}</legend>
      <div class="who">
        {feelingSteps.toReversed().map((step) => (
          <Choice key={step} name={name} value={stageValue(index, step)} typed={typed}>
            {say(`feelings.${words[`${step}`]}`)}
          </Choice>
        ))}
        <Choice name={name} value="" typed={typed} class="clear">
          {say("noAnswer")}
        </Choice>
      </div>
      <Why name={name} wrong={wrong} />
    </fieldset>
  );
}
