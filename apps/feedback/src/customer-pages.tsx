/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Improvement, PublicChannel } from "@spots/api/feedback/intake.queries";
import type { Context } from "hono";
import { AnswerForm } from "./answer-form";
import type { Typed } from "./form-answer";
import { limits } from "./form-limits";
import type { Reply } from "./form-reply";
import { pageOf } from "./page";
import { type Say, spokenTo, whySay } from "./words";

type Shown = { readonly channel: PublicChannel | null; readonly lang: string | undefined };
type Status = 200 | 400 | 404 | 413 | 422 | 429 | 503;

/** Whether the client wants JSON. The page's script does; a native form submit gets a page. */
export const wantsReply = (c: Context) => (c.req.header("accept") ?? "").includes("application/json");
/** Whether the same answer can be sent again unchanged (429, 503). */
const isForLater = (status: Status) => status === 429 || status === 503;

function answer(c: Context, status: Status, page: () => string, reply: Reply, retryAfter?: number) {
  // Going back shows the stored page, so that a second submit without a script has the same id.
  const isStorable = status === 200 && c.req.method === "GET";
  const headers = {
    "cache-control": isStorable ? "private, no-cache" : "no-store",
    vary: "accept",
    ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
  };
  return c.req.method === "POST" && wantsReply(c) ? c.json(reply, status, headers) : c.html(page(), status, headers);
}

/** A page with one message: closed, not found or thank you. */
export function plainPage(
  c: Context,
  status: Status,
  { channel, lang }: Shown,
  words: (say: Say) => { title: string; text: string },
) {
  const { locale, say } = spokenTo(c.req.raw, lang, channel);
  const { title, text } = words(say);
  const page = () =>
    pageOf({
      locale,
      title,
      channel,
      nonce: c.get("secureHeadersNonce"),
      children: (
        <>
          <h1>{title}</h1>
          <p class="said">{text}</p>
        </>
      ),
    });
  const reply = { status: isForLater(status) ? "later" : "refused", notice: text, wrong: {} } as const;
  return answer(c, status, page, reply, isForLater(status) ? 5 : undefined);
}

/** The thank-you page, with what the business improved because of what customers said. */
export async function thanksPage(
  c: Context,
  { channel, lang }: Shown & { readonly channel: PublicChannel },
  improvementsIn: (language: string) => Promise<readonly Improvement[]>,
) {
  const { language, locale, say } = spokenTo(c.req.raw, lang, channel);
  const improvements = await improvementsIn(language);
  const text = say("thanks", { business: channel.business });
  const page = () =>
    pageOf({
      locale,
      title: say("thanksTitle"),
      channel,
      nonce: c.get("secureHeadersNonce"),
      children: (
        <>
          <h1>{say("thanksTitle")}</h1>
          <p class="said">{text}</p>
          <p>
            <a href={`/f/${c.req.param("token")}${lang ? `?lang=${encodeURIComponent(lang)}` : ""}`}>
              {say("nextGuest")}
            </a>
          </p>
          {improvements.length > 0 && (
            <section aria-labelledby="improved">
              <h2 id="improved">{say("improved")}</h2>
              <dl class="improved">
                {improvements.map(({ said, did }) => (
                  <div>
                    {said !== "" && <dt>{say("youSaid", { words: said })}</dt>}
                    <dd>{say("weDid", { words: did })}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
        </>
      ),
    });
  return answer(c, 200, page, { status: "refused", notice: text, wrong: {} });
}

type Back = {
  readonly typed: Typed;
  /** Error key by field name. */
  readonly wrong?: Readonly<Record<string, string>>;
  readonly notice?: (say: Say) => string;
  readonly status?: Status;
  readonly retryAfter?: number;
};

/** The form with the entered values and their errors. */
export function formPage(
  c: Context,
  { channel, lang }: Shown & { readonly channel: PublicChannel },
  { typed, wrong = {}, notice, status = 200, retryAfter }: Back,
) {
  const { language, locale, say } = spokenTo(c.req.raw, lang ?? typed.locale, channel);
  const sentences = Object.fromEntries(
    Object.entries(wrong).map(([field, key]) => [field, whySay(say, key, limits[field])]),
  );
  const told = notice?.(say) ?? (Object.keys(wrong).length > 0 ? say("errors.title") : "");
  const refused = { notice: told, wrong: sentences };
  const page = () =>
    pageOf({
      locale,
      title: `${say("question")} · ${channel.business}`,
      channel,
      nonce: c.get("secureHeadersNonce"),
      hasScript: true,
      children: <AnswerForm say={say} language={language} channel={channel} typed={typed} refused={refused} />,
    });
  const { id, made } = typed;
  const reply = { status: isForLater(status) ? "later" : "refused", ...refused, id, made } as const;
  return answer(c, status, page, reply, retryAfter);
}
