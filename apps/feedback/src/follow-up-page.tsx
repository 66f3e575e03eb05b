/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PublicFollowUp } from "@spots/api/feedback/intake.queries";
import { Tolds } from "@spots/domain/asking/told";
import { directionOf, nameInItself, ownFirst } from "@spots/domain/form/language";
import { pickLocale } from "@spots/domain/kernel/locales";
import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Asked } from "./asked-link";
import { Choice, TextArea, Why, whyOf } from "./fields";
import { followUpWords, spokenAgain } from "./follow-up-words";
import type { Typed } from "./form-answer";
import { pageOf } from "./page";
import { ShareButton, type Sharing } from "./share-link";
import { type Say, whySay } from "./words";

const toldLabels = { none: "toldNone", one: "toldOne", few: "toldFew", more: "toldMore" } as const;
const mostText = 2000;

type Refused = { readonly typed: Typed; readonly wrong: Readonly<Record<string, string>> };

type Shown = { readonly title: string; readonly children: Child };

function reply(c: Context, { channel }: Asked, locale: string, { title, children }: Shown, status: 200 | 422 = 200) {
  const nonce = c.get("secureHeadersNonce");
  const page = pageOf({ locale, title: `${title} · ${channel.business}`, channel, nonce, children });
  return c.html(page, status, { "cache-control": "no-store" });
}

/** A question with one answer of several, and "no answer". */
function One({
  name,
  title,
  hint,
  options,
  say,
  refused: { typed, wrong },
}: {
  readonly name: string;
  readonly title: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly say: Say;
  readonly refused: Refused;
}) {
  return (
    <fieldset aria-describedby={whyOf(name)}>
      <legend>
        {title} <small>{say("optional")}</small>
      </legend>
      {hint !== undefined && <small>{hint}</small>}
      <div class="who">
        {options.map(({ value, label }) => (
          <Choice key={value} name={name} value={value} typed={typed}>
            {label}
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

/** The unaided questions of a follow-up. Nothing on the page helps to remember. */
export function followUpPage(c: Context, asked: Asked, lang: string, given: Refused = { typed: {}, wrong: {} }) {
  const { language, locale, say } = spokenAgain(c, asked, lang);
  const isRefused = Object.keys(given.wrong).length > 0;
  const sentences = Object.entries(given.wrong).map(([name, key]) => [
    name,
    key === "required" ? say("followUp.required") : whySay(say, key, mostText),
  ]);
  const refused = { typed: given.typed, wrong: Object.fromEntries(sentences) };
  const others = ownFirst(followUpWords(asked).languages, asked.channel.locale).filter((each) => each !== language);
  const children = (
    <>
      <p class="note" role="alert">
        {isRefused ? say("errors.title") : ""}
      </p>
      <form method="post" action={`?lang=${language}`} novalidate>
        <input type="hidden" name="part" value="unaided" />
        <h1>
          <label for="text">{say("followUp.question")}</label>
        </h1>
        <TextArea name="text" {...refused} placeholder={say("followUp.hint")} />
        <One
          {...{ say, refused, name: "told", title: say("followUp.told") }}
          options={Tolds.map((value) => ({ value, label: say(`followUp.${toldLabels[value]}`) }))}
        />
        <One
          {...{ say, refused, name: "shown", title: say("followUp.shown"), hint: say("followUp.shownHint") }}
          options={(["yes", "no"] as const).map((value) => ({ value, label: say(`followUp.${value}`) }))}
        />
        <button type="submit">{say("followUp.next")}</button>
        <footer>
          <p>{say("privacy", { business: asked.channel.business })}</p>
          {others.map((other) => (
            <a key={other} href={`?lang=${other}`} lang={other} dir={directionOf(other)}>
              {nameInItself(other)}
            </a>
          ))}
        </footer>
      </form>
    </>
  );
  return reply(c, asked, locale, { title: say("followUp.question"), children }, isRefused ? 422 : 200);
}

/**
 * The list of a follow-up: what there was at the visit, and the decoy, which looks alike. Spots and
 * decoys are written in our languages alone, whatever the page speaks.
 */
export function listPage(c: Context, asked: Asked, lang: string, lines: PublicFollowUp["lines"]) {
  const { language, locale, say } = spokenAgain(c, asked, lang);
  const ofLines = pickLocale(asked.asking.locale, pickLocale(asked.channel.locale, "en"));
  const title = say("followUp.list");
  const children = (
    <form method="post" action={`?lang=${language}`}>
      <input type="hidden" name="part" value="list" />
      <p class="note" role="status">
        {say("followUp.listLead")}
      </p>
      <fieldset aria-describedby="list-hint">
        <legend>
          <h1>{title}</h1>
        </legend>
        <p class="plain" id="list-hint">
          {say("followUp.listHint")}
        </p>
        {lines.map(({ position, text }) => (
          <label class="tick" key={position}>
            <input type="checkbox" name={`line${position}`} value="yes" />
            <span lang={ofLines} dir="auto">
              {text}
            </span>
          </label>
        ))}
      </fieldset>
      <button type="submit">{say("followUp.done")}</button>
    </form>
  );
  return reply(c, asked, locale, { title, children });
}

/** The thanks after a follow-up, with the button that makes the link of the answer for friends. */
export function followUpThanks(c: Context, asked: Asked, lang: string | undefined, sharing: Sharing | null) {
  const { language, locale, say } = spokenAgain(c, asked, lang ?? asked.asking.locale);
  const title = say("thanksTitle");
  const children = (
    <>
      <h1>{title}</h1>
      <p class="said">{say("followUp.thanks", { business: asked.channel.business })}</p>
      {sharing && <ShareButton {...{ say, language, sharing }} />}
    </>
  );
  return reply(c, asked, locale, { title, children });
}
