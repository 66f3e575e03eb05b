/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { GivenConsents } from "@spots/api/feedback/intake.queries";
import { needsContact } from "@spots/domain/consent/purposes";
import type { Context } from "hono";
import { consentWords } from "./consent-fields";
import { pageOf } from "./page";
import { spokenTo } from "./words";

/** What a customer agreed to, with a button to withdraw each, and all. */
export function consentPage(c: Context, given: GivenConsents, lang: string | undefined) {
  const { language, locale, say } = spokenTo(c.req.raw, lang, given);
  const { business, consents, timeZone } = given;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  const action = `?lang=${language}`;
  const holding = consents.filter(({ withdrawnAt }) => withdrawnAt === null);
  const hadContact = consents.some(({ purpose }) => needsContact(purpose));
  const lead =
    holding.length > 0
      ? say("withdraw.lead", { business })
      : say(hadContact ? "withdraw.none" : "withdraw.noneWithout", { business });
  const page = pageOf({
    locale,
    title: `${say("withdraw.title")} · ${business}`,
    channel: given,
    nonce: c.get("secureHeadersNonce"),
    children: (
      <>
        <h1>{say("withdraw.title")}</h1>
        <p class="said">{lead}</p>
        <ul class="noted">
          {consents.map(({ purpose, version, language: seenIn, wording, givenAt, withdrawnAt }) => {
            // The wording as the customer saw it, in the language in which they saw it.
            const seen = spokenTo(c.req.raw, seenIn, given);
            const words = wording || consentWords(seen.say, purpose, version, business);
            return (
              <li>
                <p lang={wording ? seenIn : seen.language} dir="auto">
                  {words}
                </p>
                <small>
                  {say("withdraw.given", { when: format.format(givenAt) })}
                  {withdrawnAt !== null && ` · ${say("withdraw.withdrawn", { when: format.format(withdrawnAt) })}`}
                </small>
                {withdrawnAt === null && (
                  <form method="post" action={action}>
                    <input type="hidden" name="purpose" value={purpose} />
                    <button type="submit" class="small" aria-label={`${say("withdraw.one")}: ${words}`}>
                      {say("withdraw.one")}
                    </button>
                  </form>
                )}
              </li>
            );
          })}
        </ul>
        {holding.length > 1 && (
          <form method="post" action={action}>
            <input type="hidden" name="all" value="yes" />
            <button type="submit">{say("withdraw.all")}</button>
          </form>
        )}
      </>
    ),
  });
  return c.html(page, 200, { "cache-control": "no-store" });
}
