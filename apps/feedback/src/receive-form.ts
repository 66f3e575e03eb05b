import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import { receiveResponse } from "@spots/api/feedback/response.commands";
import { ReceiveResponse } from "@spots/domain/feedback/response";
import { DomainError } from "@spots/domain/kernel/errors";
import type { Context } from "hono";
import { v7 } from "uuid";
import { formPage, wantsReply } from "./customer-pages";
import type { Typed } from "./form-answer";
import type { Reply } from "./form-reply";
import type { Parts } from "./parts";
import { readForm, signForm } from "./signed";
import { visitOf } from "./visit-code";

/** A person needs at least this long to answer. A faster form has to be sent once more. */
const quickestMs = 1000;
/** A form that was open for longer gets a new signed time and has to be sent once more. */
const longestMs = 12 * 3_600_000;
/**
 * A browser without a script shows the form again, with its id and texts, when somebody goes back
 * from the thank-you page. Until this long after an answer they correct it; later it may be the next
 * customer on a shared device, whose texts become an answer of their own.
 */
const correctableMs = 2 * 60_000;
const fieldsOf = [
  "recallText",
  "recommend",
  "thankedMemberId",
  "thankedWords",
  "comment",
  "contact",
  "consent",
] as const;

/**
 * The hidden fields of a new form: an id that makes repeated requests idempotent, and the signed
 * creation time.
 */
export function freshForm({ secret, now }: Parts, { channelId }: PublicChannel, visit: string, id = v7()): Typed {
  return { id, made: signForm(secret, { channelId, id }, now().getTime()), visit };
}

function inputFrom(typed: Typed) {
  return {
    id: typed.id,
    recallText: typed.recallText ?? "",
    recommend: typed.recommend ? Number(typed.recommend) : null,
    thankedMemberId: typed.thankedMemberId || null,
    thankedWords: typed.thankedWords ?? "",
    comment: typed.comment ?? "",
    contact: typed.contact ?? "",
    consent: typed.consent === "yes",
    locale: typed.locale,
  };
}

/**
 * Why the form is not accepted as it is: too old, too fast, or filled in by a program. Null when it
 * is accepted.
 */
function suspicion(parts: Parts, channel: PublicChannel, typed: Typed) {
  const made = readForm(parts.secret, { channelId: channel.channelId, id: typed.id ?? "" }, typed.made);
  const age = made === null ? null : parts.now().getTime() - made;
  if (age === null || age > longestMs) {
    // An expired form with a valid signature keeps its id, because its answer may be stored
    // already.
    const fresh = freshForm(parts, channel, typed.visit ?? "", age === null ? undefined : typed.id);
    return { typed: { ...typed, ...fresh }, reason: "expired" } as const;
  }
  // A person's browser may fill in the hidden field, so the form is shown again with its values.
  return age < quickestMs || typed.website ? ({ typed, reason: "tooFast" } as const) : null;
}

/**
 * Which answers the form may correct. The page's script leaves no form to go back to, and a personal
 * link is one customer's own.
 */
async function correctedBy(c: Context, { intake, now }: Parts, { businessId }: PublicChannel, id: string) {
  if (wantsReply(c) || (await intake.isAskedFor(businessId, id))) return "any";
  return new Date(now().getTime() - correctableMs);
}

/**
 * Stores the posted form. On every error, the page shows the form again with the customer's texts.
 */
export async function receiveForm(
  c: Context,
  parts: Parts,
  shown: { readonly channel: PublicChannel; readonly lang: string | undefined },
  typed: Typed,
) {
  const { channel, lang } = shown;
  if (typed.switch) return formPage(c, shown, { typed });
  const doubt = suspicion(parts, channel, typed);
  if (doubt) {
    const { reason, typed: again } = doubt;
    return formPage(c, shown, { typed: again, status: 422, notice: (say) => say(`errors.${reason}`) });
  }
  const read = ReceiveResponse.safeParse(inputFrom(typed));
  if (!read.success) {
    const { issues } = read.error;
    if (issues.every(({ message, path }) => message === "required" && path[0] === "recallText"))
      return formPage(c, shown, { typed, status: 422, notice: (say) => say("errors.required") });
    const wrong = Object.fromEntries(
      issues.map(({ path, message }) => [fieldsOf.find((field) => field === path[0]) ?? "recallText", message]),
    );
    return formPage(c, shown, { typed, wrong, status: 422 });
  }
  try {
    const wait = await parts.flood(channel, parts.networkOf(c));
    if (wait > 0)
      return formPage(c, shown, { typed, status: 429, retryAfter: wait, notice: (say) => say("errors.flood") });
    await receiveResponse({
      intake: parts.intake,
      channel,
      visitId: await visitOf(parts, { channel, id: read.data.id }, typed.visit),
      corrects: await correctedBy(c, parts, channel, read.data.id),
      now: parts.now(),
      newId: () => v7(),
      input: read.data,
    });
  } catch (error) {
    if (error instanceof DomainError && error.reason === "answeredBefore") {
      const next = { ...typed, ...freshForm(parts, channel, "") };
      return formPage(c, shown, { typed: next, status: 422, notice: (say) => say("errors.answeredBefore") });
    }
    if (error instanceof DomainError && error.detail.fields)
      return formPage(c, shown, { typed, wrong: error.detail.fields, status: 422 });
    parts.log("an answer could not be stored", error);
    return formPage(c, shown, { typed, status: 503, retryAfter: 5, notice: (say) => say("errors.away") });
  }
  const to = `/f/${c.req.param("token")}/thanks${lang ? `?lang=${encodeURIComponent(lang)}` : ""}`;
  return wantsReply(c) ? c.json({ status: "received", to } satisfies Reply) : c.redirect(to, 303);
}
