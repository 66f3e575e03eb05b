/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import { usualPurposes } from "@spots/domain/consent/purposes";
import { asksConsentIn } from "@spots/domain/form/fixed-texts";
import type { FormContent } from "@spots/domain/form/form";
import { nameInItself, ownFirst } from "@spots/domain/form/language";
import { asksAtItsEnd } from "@spots/domain/form/purposes";
import { type Known, questionWith } from "@spots/domain/form/slots";
import { asksForFiles } from "./answer-files";
import { ConsentFields, isConsentTyped } from "./consent-fields";
import { Line } from "./fields";
import type { Refused, Typed } from "./form-answer";
import { Question } from "./questions";
import { inScript, type Say } from "./words";

type Form = {
  readonly say: Say;
  readonly language: string;
  readonly channel: PublicChannel;
  readonly form: FormContent;
  readonly typed: Typed;
  readonly refused: Refused | null;
  /** Whether files can be sent with it: not from a kiosk, and not from another web site. */
  readonly takesFiles: boolean;
  /** What its words can name of the visit; a question that names something else is left out. */
  readonly known: Known;
};

/**
 * The form with its questions in order, the open question first. Entered values are filled in
 * again, each rejected field shows its error, and the form works without JavaScript.
 */
export function AnswerForm({ say, language, channel, form, typed, refused, takesFiles, known }: Form) {
  const wrong = refused?.wrong ?? {};
  const others = ownFirst(form.languages, channel.locale).filter((each) => each !== language);
  return (
    <>
      <p class="note" role="alert" id="notice">
        {refused?.notice ?? ""}
      </p>
      <div class="note" id="offer" hidden>
        <p></p>
        <button type="button" class="small" id="go-on">
          {say("goOn")}
        </button>
        <button type="button" class="small" id="start-over">
          {say("startOver")}
        </button>
      </div>
      {/* A POST to the page's own address would remove the stored page from the browser's cache. */}
      <form
        method="post"
        enctype={takesFiles && asksForFiles(form) ? "multipart/form-data" : undefined}
        action={`?answer&lang=${language}`}
        data-sentences={inScript(say)}
        data-form={typed.form}
        novalidate
      >
        <input type="hidden" name="id" value={typed.id} />
        <input type="hidden" name="made" value={typed.made} />
        <input type="hidden" name="visit" value={typed.visit} />
        {typed.form && <input type="hidden" name="form" value={typed.form} />}
        <input type="hidden" name="locale" value={language} />
        <p class="hp" aria-hidden="true">
          <label>
            Website <input name="website" tabindex={-1} autocomplete="off" />
          </label>
        </p>
        {form.questions.map((written, index) => {
          const question = questionWith(written, language, known);
          const page = { say, language, channel, form, typed, wrong, takesFiles };
          return question && <Question key={question.id} {...{ question, index, page }} />;
        })}
        {asksAtItsEnd(form) && asksConsentIn(form, language) && (
          <details open={isConsentTyped({ typed, wrong })}>
            <summary>{say("contact")}</summary>
            <ConsentFields {...{ say, typed, wrong }} purposes={usualPurposes} business={channel.business} />
          </details>
        )}
        {takesFiles && form.ending.friend.isOn && (
          <details open={(typed.came ?? "") !== ""}>
            <summary>{say("friend.came")}</summary>
            <label class="plain" for="came">
              {say("friend.code")}
            </label>
            <Line name="came" {...{ typed, wrong }} autocomplete="off" />
          </details>
        )}
        <p class="note" role="status" id="state"></p>
        <button type="submit">{say("send")}</button>
        <footer>
          <p>{say("privacy", { business: channel.business })}</p>
          {others.map((other) => (
            <button
              key={other}
              type="submit"
              class="link"
              name="switch"
              value={other}
              formaction={`?lang=${other}`}
              lang={other}
            >
              {nameInItself(other)}
            </button>
          ))}
        </footer>
      </form>
    </>
  );
}
