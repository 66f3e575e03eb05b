/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Improvement, PublicChannel, VisitPromise } from "@spots/api/feedback/intake.queries";
import { readConsentToken } from "@spots/domain/consent/consent-link";
import type { FormEnding } from "@spots/domain/form/ending";
import { standardForm } from "@spots/domain/form/form";
import { filled, type Known } from "@spots/domain/form/slots";
import type { Context } from "hono";
import { asksForFiles } from "./answer-files";
import { AnswerForm } from "./answer-form";
import { type AskedForm, signOfForm } from "./asked-form";
import type { Typed } from "./form-answer";
import { limits, mostOfQuestion } from "./form-limits";
import type { Reply } from "./form-reply";
import { scriptAddress, voiceScriptAddress } from "./form-script";
import type { KnownIn } from "./known";
import { pageOf } from "./page";
import { ruleStyle } from "./question-fields";
import { hasFriendLink, ShareButton, type Sharing } from "./share-link";
import { mediaStyle } from "./style";
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

/** What the thanks tell, which depends on no answer. */
export type Told = { readonly improvements: readonly Improvement[]; readonly reviewUrl: string | null };

/**
 * The own words of the business, the same for everybody, whatever they answered. They can name what
 * is known of the visit.
 */
function Ending({ ending, language, known }: { ending: FormEnding; language: string; known: Known }) {
  const { link, linkText } = ending;
  const [words, voucher] = [ending.words, ending.voucher].map((texts) => filled(texts[language] ?? "", known));
  return (
    <>
      {words && <p>{words}</p>}
      {voucher && <p class="note">{voucher}</p>}
      {link && (
        <p>
          <a href={link} rel="noopener noreferrer">
            {linkText[language] || link}
          </a>
        </p>
      )}
    </>
  );
}

/**
 * The thank-you page, with what the business improved because of what customers said, and its link
 * to public reviews, the same for every answer. Of the answer it knows only the link to what the
 * customer agreed to with it (`agreed`; "": nothing).
 */
export async function thanksPage(
  c: Context,
  {
    channel,
    lang,
    agreed,
    sharing = null,
    isPersonal = false,
    knownIn,
  }: Shown & {
    readonly channel: PublicChannel;
    readonly agreed: string;
    /** The button that makes the link of this answer. */
    readonly sharing?: Sharing | null;
    /** Whether the form is behind a link of one customer, so that nobody else answers there. */
    readonly isPersonal?: boolean;
    readonly knownIn: KnownIn;
  },
  toldIn: (language: string) => Promise<Told>,
) {
  const content = channel.form?.content;
  const { language, locale, say } = spokenTo(c.req.raw, lang, channel, content);
  const ending = content?.ending;
  const { improvements, reviewUrl } = await toldIn(language);
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
          {ending && <Ending {...{ ending, language }} known={knownIn({ language, locale })} />}
          {sharing && hasFriendLink(channel) && <ShareButton {...{ say, language, sharing }} />}
          {!isPersonal && (
            <p>
              <a href={`/f/${c.req.param("token")}${lang ? `?lang=${encodeURIComponent(lang)}` : ""}`}>
                {say("nextGuest")}
              </a>
            </p>
          )}
          {reviewUrl !== null && (
            <p>
              {say("reviewTeach")}{" "}
              <a href={reviewUrl} rel="noopener noreferrer nofollow">
                {say("review")}
              </a>
            </p>
          )}
          {readConsentToken(agreed) && (
            <p>
              <a href={`/consents/${agreed}?lang=${language}`}>{say("withdraw.link")}</a>
            </p>
          )}
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
  /** The known code of the visit, for the page of what is noted about it; "": none. */
  readonly visitCode?: string;
  /** What was promised on that visit. */
  readonly promises?: readonly VisitPromise[];
  /** Error key by field name. */
  readonly wrong?: Readonly<Record<string, string>>;
  readonly notice?: (say: Say) => string;
  readonly status?: Status;
  readonly retryAfter?: number;
};

/** The channel and the version of its form that a page shows. */
export type ShownForm = Shown & {
  readonly channel: PublicChannel;
  readonly form: AskedForm;
  /** What its words can name of the visit. */
  readonly knownIn: KnownIn;
};

/** The form with the entered values and their errors. */
export function formPage(
  c: Context,
  { channel, lang, form, knownIn }: ShownForm,
  { typed: entered, visitCode = "", promises = [], wrong = {}, notice, status = 200, retryAfter }: Back,
) {
  const content = form?.content ?? standardForm;
  const typed: Typed = { ...entered, form: signOfForm(form) };
  const { language, locale, say } = spokenTo(c.req.raw, lang ?? typed.locale, channel, content);
  const sentences = Object.fromEntries(
    Object.entries(wrong).map(([field, key]) => [field, whySay(say, key, limits[field] ?? mostOfQuestion)]),
  );
  const told = notice?.(say) ?? (Object.keys(wrong).length > 0 ? say("errors.title") : "");
  const promisesAt = `/c/${visitCode}/promises?lang=${language}`;
  const asksOfPromise = promises.some(({ isAskable, said }) => isAskable && said === null);
  const refused = { notice: told, wrong: sentences };
  const known = knownIn({ language, locale });
  // The page of a widget is on another web site.
  const takesFiles = !c.req.path.startsWith("/w/");
  const asksVoice = takesFiles && content.questions.some(({ kind }) => kind === "voice");
  const page = () =>
    pageOf({
      locale,
      title: `${say("question")} · ${channel.business}`,
      description: `${say("questionHint")} ${say("privacy", { business: channel.business })}`,
      channel,
      nonce: c.get("secureHeadersNonce"),
      script: asksVoice ? voiceScriptAddress : scriptAddress,
      moreStyle: ruleStyle(content) + (takesFiles && asksForFiles(content) ? mediaStyle : ""),
      children: (
        <>
          {asksOfPromise && (
            <p class="note">
              <a href={promisesAt}>{say("promises.ask")}</a>
            </p>
          )}
          <AnswerForm {...{ say, language, channel, typed, refused, takesFiles, known }} form={content} />
          {visitCode !== "" && (
            <p>
              <a href={`/c/${visitCode}/notes?lang=${language}`}>{say("notes.link")}</a>
              {promises.length > 0 && !asksOfPromise && (
                <>
                  <br />
                  <a href={promisesAt}>{say("promises.link")}</a>
                </>
              )}
            </p>
          )}
        </>
      ),
    });
  const { id, made } = typed;
  const reply = { status: isForLater(status) ? "later" : "refused", ...refused, id, made } as const;
  return answer(c, status, page, reply, retryAfter);
}
