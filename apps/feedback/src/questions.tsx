/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import { asksConsentIn } from "@spots/domain/form/fixed-texts";
import type { FormContent } from "@spots/domain/form/form";
import { isMedia } from "@spots/domain/form/media-kinds";
import type { Question as Asked, KindName } from "@spots/domain/form/question";
import { stepsOf } from "@spots/domain/form/scales";
import type { Child } from "hono/jsx";
import { ConsentFields } from "./consent-fields";
import { Choice, TextArea, Why, whyOf } from "./fields";
import { PhotoQuestion, VoiceQuestion } from "./file-questions";
import type { Typed } from "./form-answer";
import { fieldOf, optionField } from "./question-fields";
import { StageQuestion } from "./stage-question";
import { ThanksQuestion } from "./thanks-question";
import type { Say } from "./words";

type Page = {
  readonly say: Say;
  readonly language: string;
  readonly channel: PublicChannel;
  readonly form: FormContent;
  readonly typed: Typed;
  readonly wrong: Readonly<Record<string, string>>;
  /** Whether files can be sent: questions for them are left out otherwise. */
  readonly takesFiles: boolean;
};
type Props<Kind extends KindName = KindName> = {
  readonly question: Extract<Asked, { kind: Kind }>;
  readonly index: number;
  readonly page: Page;
};

const Optional = ({ say }: Pick<Page, "say">) => <small>{say("optional")}</small>;

type Of = { readonly name: string; readonly title: Child; readonly page: Page; readonly children?: Child };

/** A question with radio buttons or checkboxes. */
const Group = ({ name, title, page: { wrong }, children }: Of) => (
  <fieldset aria-describedby={whyOf(name)}>
    <legend>{title}</legend>
    {children}
    <Why name={name} wrong={wrong} />
  </fieldset>
);

/** The steps of a scale, and "no answer". */
function Scale({
  name,
  title,
  page,
  hint,
  values,
}: Of & { readonly hint: string; readonly values: readonly string[] }) {
  const { typed, say } = page;
  return (
    <Group name={name} title={title} page={page}>
      <small>{hint}</small>
      <div class="scale">
        {values.map((value) => (
          <Choice key={value} name={name} value={value} typed={typed}>
            {value}
          </Choice>
        ))}
        <Choice name={name} value="" typed={typed} class="clear">
          {say("noAnswer")}
        </Choice>
      </div>
    </Group>
  );
}

type MeasuredProps = Omit<Props, "question"> & {
  readonly question: { readonly kind: "csat" | "ces" | "pressured" | "genuine" };
};
function Measured({ question, index, page }: MeasuredProps) {
  const { say, channel } = page;
  const values = stepsOf(question.kind);
  const title = say(`scales.${question.kind}.question`, { business: channel.business });
  const hint = say("scaleEnds", {
    ...{ from: values[0] ?? "", to: values.at(-1) ?? "" },
    ...{ low: say(`scales.${question.kind}.low`), high: say(`scales.${question.kind}.high`) },
  });
  return <Scale {...{ name: fieldOf(question, index), title, hint, values, page }} />;
}

/** How each kind of question is shown. */
const shown: { readonly [Kind in KindName]: (props: Props<Kind>) => Child } = {
  recall: ({ page: { say, typed, wrong } }) => (
    <>
      <h1>
        <label for="recallText">{say("question")}</label>
      </h1>
      <TextArea {...{ name: "recallText", typed, wrong }} placeholder={say("questionHint")} />
    </>
  ),
  nps: ({ question, page }) => (
    <Scale
      name="recommend"
      title={page.say("recommend")}
      hint={page.say("scale")}
      values={stepsOf(question.kind)}
      page={page}
    />
  ),
  csat: Measured,
  ces: Measured,
  pressured: Measured,
  genuine: Measured,
  thanks: ({ question, page }) => <ThanksQuestion {...{ question, page }} />,
  comment: ({ page: { say, typed, wrong } }) => (
    <div class="block">
      <label class="q" for="comment">
        {say("comment")} <Optional say={say} />
      </label>
      <TextArea {...{ name: "comment", typed, wrong }} class="short" />
    </div>
  ),
  consent: ({ question: { purposes }, page: { say, language, channel, form, typed, wrong } }) =>
    asksConsentIn(form, language) && (
      <fieldset>
        <legend>
          {say("stay")} <Optional say={say} />
        </legend>
        <ConsentFields {...{ say, typed, wrong, purposes }} business={channel.business} />
      </fieldset>
    ),
  choice: ({ question, index, page }) => {
    const name = fieldOf(question, index);
    return (
      <Group name={name} title={question.text[page.language]} page={page}>
        <div class="who">
          {question.options.map(({ id, text }, option) => (
            <Choice key={id} name={name} value={String(option)} typed={page.typed}>
              {text[page.language]}
            </Choice>
          ))}
          <Choice name={name} value="" typed={page.typed} class="clear">
            {page.say("noAnswer")}
          </Choice>
        </div>
      </Group>
    );
  },
  choices: ({ question, index, page }) => (
    <Group name={fieldOf(question, index)} title={question.text[page.language]} page={page}>
      <small>{page.say("several")}</small>
      <div class="who">
        {question.options.map(({ id, text }, option) => (
          <Choice key={id} type="checkbox" name={optionField(index, option)} value="yes" typed={page.typed}>
            {text[page.language]}
          </Choice>
        ))}
      </div>
    </Group>
  ),
  intensity: ({ question, index, page }) => <StageQuestion {...{ question, page }} name={fieldOf(question, index)} />,
  photo: ({ question, index, page }) => <PhotoQuestion {...{ question, page }} name={fieldOf(question, index)} />,
  voice: ({ question, index, page }) => <VoiceQuestion {...{ question, page }} name={fieldOf(question, index)} />,
  text: ({ question, index, page: { say, typed, wrong, language } }) => {
    const name = fieldOf(question, index);
    return (
      <div class="block">
        <label class="q" for={name}>
          {question.text[language]} <Optional say={say} />
        </label>
        <TextArea {...{ name, typed, wrong }} class="short" />
      </div>
    );
  },
};

/** One question. One with a rule is in a block of its own, which the page's style hides. */
export function Question({ question, index, page }: Props) {
  if (isMedia(question.kind) && !page.takesFiles) return null;
  // The cast states that `shown` holds each kind's own component.
  const Kind = shown[question.kind] as (props: Props) => Child;
  const content = <Kind question={question} index={index} page={page} />;
  if (question.showIf === null) return content;
  return (
    <div id={`b${index}`} data-if>
      {content}
    </div>
  );
}
