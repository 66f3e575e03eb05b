import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import { receiveResponse } from "@spots/api/feedback/response.commands";
import { ReceiveAnswers } from "@spots/domain/feedback/response";
import { standardForm } from "@spots/domain/form/form";
import { purposesOf } from "@spots/domain/form/purposes";
import { thanksBySlot } from "@spots/domain/form/slots";
import { thanksInWords } from "@spots/domain/form/thankable";
import { DomainError } from "@spots/domain/kernel/errors";
import { lineUpTo } from "@spots/domain/kernel/text";
import { mostJobTitle } from "@spots/domain/people/member";
import type { Context } from "hono";
import { v7 } from "uuid";
import { filesGiven } from "./answer-files";
import { consentField, consentsIn } from "./consent-fields";
import { consentPath } from "./consent-path";
import { formPage, type ShownForm, wantsReply } from "./customer-pages";
import type { Typed } from "./form-answer";
import type { Reply } from "./form-reply";
import { noteFriend } from "./friend-code";
import type { Parts } from "./parts";
import { fieldOf, givenIn } from "./question-fields";
import { hasFriendLink } from "./share-link";
import { consentKey, readForm, signForm, signOwn, signShare } from "./signed";
import type { Posted } from "./typed-in";
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
const fieldsOf = ["recallText", "recommend", "thankedMemberId", "thankedWords", "comment", "contact"] as const;

/**
 * The hidden fields of a new form: an id that makes repeated requests idempotent, and the signed
 * creation time.
 */
export function freshForm({ secret, now }: Parts, { channelId }: PublicChannel, visit: string, id = v7()): Typed {
  return { id, made: signForm(secret, { channelId, id }, now().getTime()), visit };
}

/** The answers of a posted form. */
export function inputFrom(typed: Typed) {
  return {
    id: typed.id,
    recallText: typed.recallText ?? "",
    recommend: typed.recommend ? Number(typed.recommend) : null,
    thankedMemberId: typed.thankedMemberId || null,
    thankedWords: typed.thankedWords ?? "",
    comment: typed.comment ?? "",
    contact: typed.contact ?? "",
    consents: consentsIn(typed),
    locale: typed.locale,
  };
}

/** The answers with the chosen role among the words that thank somebody. */
export function withRole(answers: ReceiveAnswers, { thankedRole = "" }: Typed): ReceiveAnswers {
  const role = lineUpTo(mostJobTitle).safeParse(thankedRole).data ?? "";
  return { ...answers, thankedWords: thanksInWords(role, answers.thankedWords) };
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

const correctableSince = ({ now }: Pick<Parts, "now">) => new Date(now().getTime() - correctableMs);

/**
 * Which answers the form may correct. The page's script leaves no form to go back to, and a personal
 * link is one customer's own.
 */
async function correctedBy(c: Context, { intake, now }: Parts, { businessId }: PublicChannel, id: string) {
  if (wantsReply(c) || (await intake.isAskedFor(businessId, id))) return "any";
  return correctableSince({ now });
}

/** The errors by field; those of the business's own questions come by the question's id. */
export function inFields(form: ShownForm["form"], wrong: Readonly<Record<string, string>>) {
  const questions = form?.content.questions ?? [];
  return Object.fromEntries(
    Object.entries(wrong).map(([name, key]) => {
      const index = questions.findIndex(({ id }) => id === name);
      const question = questions[index];
      return [question ? fieldOf(question, index) : name, key];
    }),
  );
}

/** What is different for the form behind a customer's personal link. */
export type PersonalForm = {
  readonly visitId: string | null;
  readonly onStored: () => Promise<void>;
  /** The page for a second answer. */
  readonly onRefused: () => Response | Promise<Response>;
};

/**
 * Stores the posted form. On every error, the page shows the form again with the customer's texts.
 */
export async function receiveForm(
  c: Context,
  parts: Parts,
  shown: ShownForm,
  { typed, files }: Posted,
  personal?: PersonalForm,
) {
  const { channel, lang, form } = shown;
  if (typed.switch) return formPage(c, shown, { typed });
  const doubt = suspicion(parts, channel, typed);
  if (doubt) {
    const { reason, typed: again } = doubt;
    return formPage(c, shown, { typed: again, status: 422, notice: (say) => say(`errors.${reason}`) });
  }
  const read = ReceiveAnswers.safeParse(inputFrom(typed));
  if (!read.success) {
    const { issues } = read.error;
    // What is wrong with consents is said at the first of them.
    const consents = consentField(purposesOf(form?.content ?? standardForm)[0] ?? "reply");
    const named = (name: unknown) => fieldsOf.find((field) => field === name) ?? "recallText";
    const wrong = Object.fromEntries(
      issues.map(({ path: [name], message }) => [name === "consents" ? consents : named(name), message]),
    );
    return formPage(c, shown, { typed, wrong, status: 422 });
  }
  try {
    const wait = await parts.flood(channel, parts.networkOf(c), read.data.id);
    if (wait > 0)
      return formPage(c, shown, { typed, status: 429, retryAfter: wait, notice: (say) => say("errors.flood") });
    const { businessId } = channel;
    const of = { businessId, id: read.data.id };
    const sent = form && files.size > 0 ? await filesGiven(parts, of, form.content, files) : null;
    const { isNew } = await receiveResponse({
      intake: parts.intake,
      channel,
      visitId: personal ? personal.visitId : await visitOf(parts, { channel, id: read.data.id }, typed.visit),
      corrects: personal ? correctableSince(parts) : await correctedBy(c, parts, channel, read.data.id),
      now: parts.now(),
      newId: () => v7(),
      keyOf: (answer) => consentKey(parts.secret, answer),
      input: withRole(read.data, typed),
      own: form && {
        form,
        given: { ...givenIn(form.content, typed), ...sent?.given },
        ...(sent && { keep: sent.keep }),
      },
    });
    await personal?.onStored();
    // Once an answer: sent again with another code, it is no second friend.
    if (isNew) await noteFriend(parts, channel, { id: read.data.id, typed: typed.came });
  } catch (error) {
    if (error instanceof DomainError && error.reason === "answeredBefore") {
      if (personal) return personal.onRefused();
      const next = { ...typed, ...freshForm(parts, channel, "") };
      return formPage(c, shown, { typed: next, status: 422, notice: (say) => say("errors.answeredBefore") });
    }
    if (error instanceof DomainError && error.reason === "noAnswer")
      return formPage(c, shown, { typed, status: 422, notice: (say) => say("errors.required") });
    if (error instanceof DomainError && error.detail.fields)
      return formPage(c, shown, { typed, wrong: inFields(form, error.detail.fields), status: 422 });
    parts.log("an answer could not be stored", error);
    return formPage(c, shown, { typed, status: 503, retryAfter: 5, notice: (say) => say("errors.away") });
  }
  const { id, consents } = read.data;
  const token = c.req.param("token") ?? "";
  const agreed = consents.length > 0 ? consentPath(parts, channel, { id, token }) : "";
  const more = new URLSearchParams({
    ...(lang && { lang }),
    ...(agreed && { agreed: agreed.slice("/consents/".length) }),
    ...(hasFriendLink(channel) &&
      !c.req.path.startsWith("/w/") && { share: signShare(parts.secret, { channelId: channel.channelId, id }) }),
    ...(channel.form &&
      thanksBySlot(channel.form.content) && { of: signOwn(parts.secret, { channelId: channel.channelId, id }) }),
  });
  const to = `${c.req.path}/thanks${more.size > 0 ? `?${more}` : ""}`;
  return wantsReply(c) ? c.json({ status: "received", to } satisfies Reply) : c.redirect(to, 303);
}
