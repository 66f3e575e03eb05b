/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { VisitPromises } from "@spots/api/feedback/intake.queries";
import { PromiseSaids } from "@spots/domain/customer-promise/kinds";
import type { Context } from "hono";
import { pageOf } from "./page";
import { spokenTo } from "./words";

/** What was promised to the customer of a visit, with buttons that say whether it was kept. */
export function promisesPage(c: Context, promises: VisitPromises, lang: string | undefined) {
  const { language, locale, say } = spokenTo(c.req.raw, lang, promises);
  const { business, items, timeZone } = promises;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  const page = pageOf({
    locale,
    title: `${say("promises.title")} · ${business}`,
    channel: promises,
    nonce: c.get("secureHeadersNonce"),
    children: (
      <>
        <h1>{say("promises.title")}</h1>
        <p class="said">
          {items.length === 0 ? say("promises.none", { business }) : say("promises.lead", { business })}
        </p>
        {items.length > 0 && (
          <ul class="noted">
            {items.map(({ id, kind, words, dueAt, said, isAskable }) => (
              <li>
                <p>{words || say(`promises.kind.${kind}`)}</p>
                <small>{say("promises.due", { when: format.format(dueAt) })}</small>
                {said !== null && <p role="status">{say(`promises.said.${said}`)}</p>}
                {said === null && !isAskable && <p>{say("promises.later")}</p>}
                {isAskable && (
                  <form method="post" action={`?lang=${language}`}>
                    <input type="hidden" name="promise" value={id} />
                    {PromiseSaids.filter((each) => each !== said).map((each) => (
                      <button type="submit" class="small" name="said" value={each}>
                        {say(`promises.${each}`)}
                      </button>
                    ))}
                  </form>
                )}
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  });
  return c.html(page, 200, { "cache-control": "no-store" });
}
