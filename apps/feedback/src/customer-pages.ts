import { randomBytes } from "node:crypto";
import type { Guest } from "@spots/api/feedback/door.queries";
import { receiveResponse } from "@spots/api/feedback/response.commands";
import { ReceiveResponse } from "@spots/domain/feedback/response";
import { DomainError } from "@spots/domain/kernel/errors";
import type { Context } from "hono";
import { html } from "hono/html";
import { v7 } from "uuid";
import { formBody, type Typed } from "./form-page";
import { pageHeaders, pageOf } from "./page";
import type { Parts } from "./parts";
import { readForm, readVisit, signForm } from "./signed";
import { localeOf, type Say, sayIn } from "./words";

/** A person needs at least this long to answer; what is quicker is asked to send once more. */
const quickestMs = 1000;
/** A form that was open for longer is sent once more, on a time that we signed anew. */
const longestMs = 12 * 3_600_000;
const fieldsOf = ["story", "recommend", "thankedMemberId", "thankedWords", "comment", "contact", "consent"] as const;

type Shown = { readonly request: Request; readonly guest: Guest | null; readonly lang: string | undefined };

function voice({ request, guest, lang }: Shown) {
  const locale = localeOf(request, lang, guest?.locale ?? "en");
  return { locale, say: sayIn(locale), nonce: randomBytes(16).toString("base64") };
}

/** A page that says one thing: closed, not there, thank you. */
export async function plainPage(
  c: Context,
  status: 200 | 404 | 503,
  shown: Shown,
  words: (say: Say) => { title: string; text: string; link?: { href: string; text: string } },
) {
  const { locale, say, nonce } = voice(shown);
  const { title, text, link } = words(say);
  const body = html`<h1>${title}</h1><p class="said">${text}</p>${link ? html`<footer><a href="${link.href}">${link.text}</a></footer>` : ""}`;
  return c.body(String(await pageOf({ locale, title, guest: shown.guest, nonce }, body)), status, {
    ...pageHeaders(nonce),
    ...(status === 503 ? { "retry-after": "5" } : {}),
  });
}

type Answer = {
  readonly typed: Typed;
  readonly wrong?: Readonly<Record<string, string>>;
  readonly notice?: (say: Say) => string;
  readonly status?: 200 | 422 | 429 | 503;
  readonly retryAfter?: number;
};

/** The form, with what was typed and why it was not taken. */
export async function formPage(
  c: Context,
  shown: Shown & { readonly guest: Guest },
  { typed, wrong = {}, notice, status = 200, retryAfter }: Answer,
) {
  const { locale, say, nonce } = voice(shown);
  const sentences = Object.fromEntries(
    Object.entries(wrong).map(([field, key]) => [
      field,
      say.has(`errors.${key}` as "errors.invalid") ? say(`errors.${key}` as "errors.invalid") : say("errors.invalid"),
    ]),
  );
  const told = notice?.(say) ?? (Object.keys(wrong).length > 0 ? say("errors.title") : null);
  const body = formBody({ say, locale, guest: shown.guest, typed, wrong: sentences, notice: told });
  const page = await pageOf(
    { locale, title: `${say("question")} · ${shown.guest.business}`, guest: shown.guest, nonce, script: true },
    body,
  );
  return c.body(String(page), status, {
    ...pageHeaders(nonce),
    ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
  });
}

/** A fresh form: an id that makes it one answer however often it is sent, and the signed time at which it was made. */
export function freshForm({ secret, now }: Parts, { channelId }: Guest, visit: string, id = v7()): Typed {
  return { id, made: signForm(secret, { channelId, id }, now().getTime()), visit };
}

function inputFrom(typed: Typed) {
  return {
    id: typed.id,
    story: typed.story ?? "",
    recommend: typed.recommend ? Number(typed.recommend) : null,
    thankedMemberId: typed.thanked || null,
    thankedWords: typed.thankedWords ?? "",
    comment: typed.comment ?? "",
    contact: typed.contact ?? "",
    consent: typed.consent === "yes",
    locale: typed.locale,
  };
}

/** Takes the posted form in. Whatever goes wrong, the customer's words come back in it. */
export async function receiveForm(c: Context, parts: Parts, shown: Shown & { readonly guest: Guest }, typed: Typed) {
  const { door, flood, secret, now } = parts;
  const { guest } = shown;
  const thanked = () =>
    c.redirect(`/f/${c.req.param("token")}/thanks${shown.lang ? `?lang=${encodeURIComponent(shown.lang)}` : ""}`, 303);
  if (typed.website) return thanked();
  const made = readForm(secret, { channelId: guest.channelId, id: typed.id ?? "" }, typed.made);
  const age = made === null ? null : now().getTime() - made;
  if (age === null || age > longestMs) {
    // A form of ours that is too old keeps its id: its answer may have arrived already.
    const again = { ...typed, ...freshForm(parts, guest, typed.visit ?? "", age === null ? undefined : typed.id) };
    return formPage(c, shown, { typed: again, status: 422, notice: (say) => say("errors.expired") });
  }
  if (age < quickestMs) return formPage(c, shown, { typed, status: 422, notice: (say) => say("errors.tooFast") });
  const read = ReceiveResponse.safeParse(inputFrom(typed));
  if (!read.success) {
    const wrong = Object.fromEntries(
      read.error.issues.map((issue) => [fieldsOf.find((field) => field === issue.path[0]) ?? "story", issue.message]),
    );
    return formPage(c, shown, { typed, wrong, status: 422 });
  }
  try {
    const wait = await flood(guest, parts.networkOf(c));
    if (wait > 0)
      return await formPage(c, shown, { typed, status: 429, retryAfter: wait, notice: (say) => say("errors.flood") });
    await receiveResponse({
      door,
      guest,
      visitId: readVisit(secret, guest, typed.visit),
      mayCorrect: true,
      now: now(),
      newId: () => v7(),
      input: read.data,
    });
    return thanked();
  } catch (error) {
    if (error instanceof DomainError && error.detail.fields)
      return formPage(c, shown, { typed, wrong: error.detail.fields, status: 422 });
    parts.log("an answer could not be stored", error);
    return formPage(c, shown, { typed, status: 503, retryAfter: 5, notice: (say) => say("errors.away") });
  }
}
