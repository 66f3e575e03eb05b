/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { VisitNotes } from "@spots/api/feedback/intake.queries";
import type { Context } from "hono";
import { pageOf } from "./page";
import { spokenTo } from "./words";

/** What is stored about the customer of a visit, with a button to delete each, and all. */
export function notesPage(c: Context, notes: VisitNotes, lang: string | undefined) {
  const { language, locale, say } = spokenTo(c.req.raw, lang, notes);
  const { business, items, isRefused, timeZone } = notes;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  const action = `?lang=${language}`;
  const page = pageOf({
    locale,
    title: `${say("notes.title")} · ${business}`,
    channel: notes,
    nonce: c.get("secureHeadersNonce"),
    children: (
      <>
        <h1>{say("notes.title")}</h1>
        <p class="said">{items.length === 0 ? say("notes.none", { business }) : say("notes.lead", { business })}</p>
        {isRefused && <p class="note">{say("notes.refused", { business })}</p>}
        {items.length > 0 && (
          <>
            <ul class="noted">
              {items.map(({ clueId, kind, words, notedAt, keptUntil }) => (
                <li>
                  <p>{words}</p>
                  <small>
                    {say(`notes.kind.${kind}`)} · {say("notes.at", { when: format.format(notedAt) })} ·{" "}
                    {keptUntil === null
                      ? say("notes.untilEnd")
                      : say("notes.until", { when: format.format(keptUntil) })}
                  </small>
                  {clueId !== null && (
                    <form method="post" action={action}>
                      <input type="hidden" name="clue" value={clueId} />
                      <button type="submit" class="small" aria-label={`${say("notes.delete")}: ${words}`}>
                        {say("notes.delete")}
                      </button>
                    </form>
                  )}
                </li>
              ))}
            </ul>
            <form method="post" action={action}>
              <input type="hidden" name="all" value="yes" />
              <button type="submit">{say("notes.deleteAll")}</button>
            </form>
            <p>
              <small>{say("notes.deleteAllTeach")}</small>
            </p>
          </>
        )}
      </>
    ),
  });
  return c.html(page, 200, { "cache-control": "no-store" });
}
