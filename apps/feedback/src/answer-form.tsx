/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import type { Locale } from "@spots/domain/kernel/locale";
import type { Child } from "hono/jsx";
import type { Refused, Typed } from "./form-answer";
import { limits } from "./form-limits";
import { inScript, type Say } from "./words";

type Form = {
  readonly say: Say;
  readonly language: Locale;
  readonly channel: PublicChannel;
  readonly typed: Typed;
  readonly refused: Refused | null;
};

/** A field's label, its entered value and its error. */
type Field = { readonly name: string; readonly typed: Typed; readonly wrong: Readonly<Record<string, string>> };

const whyOf = (name: string) => `${name}-wrong`;
const Why = ({ name, wrong }: Pick<Field, "name" | "wrong">) => (
  <p class="wrong" id={whyOf(name)} aria-live="polite">
    {wrong[name] ?? ""}
  </p>
);
const marks = ({ name, wrong }: Pick<Field, "name" | "wrong">) => ({
  "aria-describedby": whyOf(name),
  "aria-invalid": wrong[name] ? ("true" as const) : undefined,
});

const TextArea = ({ name, typed, wrong, ...more }: Field & { class?: string; placeholder?: string }) => (
  <>
    <textarea id={name} name={name} dir="auto" data-max={limits[name]} {...marks({ name, wrong })} {...more}>
      {typed[name] ?? ""}
    </textarea>
    <Why name={name} wrong={wrong} />
  </>
);

const Line = ({ name, typed, wrong, ...more }: Field & { type?: string; autocomplete?: string }) => (
  <>
    <input
      type="text"
      id={name}
      name={name}
      dir="auto"
      data-max={limits[name]}
      value={typed[name] ?? ""}
      {...marks({ name, wrong })}
      {...more}
    />
    <Why name={name} wrong={wrong} />
  </>
);

const Choice = ({
  name,
  value,
  typed,
  children,
  ...more
}: Omit<Field, "wrong"> & { value: string; class?: string; children?: Child }) => (
  <label {...more}>
    <input type="radio" name={name} value={value} checked={value !== "" && typed[name] === value} />
    <span>{children}</span>
  </label>
);

/**
 * The form with its five questions, the open question first. Entered values are filled in again,
 * each rejected field shows its error, and the form works without JavaScript.
 */
export function AnswerForm({ say, language, channel, typed, refused }: Form) {
  const wrong = refused?.wrong ?? {};
  const field = (name: string) => ({ name, typed, wrong });
  const other = language === "en" ? "de" : "en";
  const optional = <small>{say("optional")}</small>;
  const someoneElse = (
    <>
      <label class="plain" for="thankedWords">
        {say("whoWords")}
      </label>
      <Line {...field("thankedWords")} />
    </>
  );
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
      <form method="post" action={`?answer&lang=${language}`} data-sentences={inScript(say)} novalidate>
        <input type="hidden" name="id" value={typed.id} />
        <input type="hidden" name="made" value={typed.made} />
        <input type="hidden" name="visit" value={typed.visit} />
        <input type="hidden" name="locale" value={language} />
        <p class="hp" aria-hidden="true">
          <label>
            Website <input name="website" tabindex={-1} autocomplete="off" />
          </label>
        </p>
        <h1>
          <label for="recallText">{say("question")}</label>
        </h1>
        <TextArea {...field("recallText")} placeholder={say("questionHint")} />
        <fieldset aria-describedby={whyOf("recommend")}>
          <legend>{say("recommend")}</legend>
          <small>{say("scale")}</small>
          <div class="scale">
            {Array.from({ length: 11 }, (_, score) => (
              <Choice name="recommend" value={String(score)} typed={typed}>
                {score}
              </Choice>
            ))}
            <Choice name="recommend" value="" typed={typed} class="clear">
              {say("noAnswer")}
            </Choice>
          </div>
          <Why name="recommend" wrong={wrong} />
        </fieldset>
        <fieldset aria-describedby={whyOf("thankedMemberId")}>
          <legend>
            {say("who")} {optional}
          </legend>
          {channel.names.length > 0 ? (
            <>
              <div class="who">
                {channel.names.map(({ id, name }) => (
                  <Choice name="thankedMemberId" value={id} typed={typed}>
                    {name}
                  </Choice>
                ))}
                <Choice name="thankedMemberId" value="" typed={typed} class="clear">
                  {say("noAnswer")}
                </Choice>
              </div>
              <Why name="thankedMemberId" wrong={wrong} />
              <details open={Boolean(typed.thankedWords || wrong.thankedWords)}>
                <summary>{say("someoneElse")}</summary>
                {someoneElse}
              </details>
            </>
          ) : (
            <>
              <Why name="thankedMemberId" wrong={wrong} />
              {someoneElse}
            </>
          )}
        </fieldset>
        <div class="block">
          <label class="q" for="comment">
            {say("comment")} {optional}
          </label>
          <TextArea {...field("comment")} class="short" />
        </div>
        <details open={Boolean(typed.contact || typed.consent || wrong.contact || wrong.consent)}>
          <summary>{say("contact")}</summary>
          <label class="plain" for="contact">
            {say("email")}
          </label>
          <Line {...field("contact")} type="email" autocomplete="email" />
          <label class="tick">
            <input
              type="checkbox"
              name="consent"
              value="yes"
              checked={typed.consent === "yes"}
              {...marks(field("consent"))}
            />
            <span>{say("consent", { business: channel.business })}</span>
          </label>
          <Why name="consent" wrong={wrong} />
        </details>
        <p class="note" role="status" id="state"></p>
        <button type="submit">{say("send")}</button>
        <footer>
          <p>{say("privacy", { business: channel.business })}</p>
          <button type="submit" class="link" name="switch" value={other} formaction={`?lang=${other}`} lang={other}>
            {say("other")}
          </button>
        </footer>
      </form>
    </>
  );
}
