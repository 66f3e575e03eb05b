import type { PublicForm } from "@spots/db/intake/form-versions";
import type { FormAnswer } from "@spots/db/intake/insert-rows";
import type { Intake } from "@spots/db/intake/intake";
import type { PublicChannel } from "@spots/db/intake/public-channel";
import { isAnswered, type ReceiveAnswers } from "@spots/domain/feedback/response";
import { asksConsentIn } from "@spots/domain/form/fixed-texts";
import { standardForm } from "@spots/domain/form/form";
import { askedOnly, asksAtItsEnd } from "@spots/domain/form/purposes";
import { readAnswer } from "@spots/domain/form/read-answer";
import type { Given } from "@spots/domain/form/shown";
import { thankedIn } from "@spots/domain/form/thankable";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { NewId } from "@spots/domain/kernel/ids";
import { pickLocale } from "@spots/domain/kernel/locales";

type ReceiveCall = {
  readonly intake: Intake;
  readonly channel: PublicChannel;
  readonly visitId: string | null;
  /**
   * Whether different words under a known id replace the earlier ones: of an answer since this
   * time, or of any. Only for the form that created the answer.
   */
  readonly corrects: Date | "any" | "none";
  readonly now: Date;
  readonly newId: NewId;
  /** Makes the key of the link to the consents of an answer: the same one for each request. */
  readonly keyOf: (answer: { readonly businessId: string; readonly id: string }) => string;
  readonly input: ReceiveAnswers;
  /**
   * The version of a form of the business that was answered, with what was given to its questions;
   * null: the standard form.
   */
  readonly own: { readonly form: PublicForm; readonly given: Given; readonly keep?: KeepFiles } | null;
};

/**
 * Stores the files that were given to these questions. It is called before the answer that names
 * them is stored, and can be called again.
 */
export type KeepFiles = (questions: readonly string[]) => Promise<void>;

/** The receipt of a response: the same for the first and every repeated request. */
export type Receipt = { readonly id: string; readonly status: "received" };

/**
 * The field that caused a foreign key violation: it refers to a row of another business or none.
 */
function fieldElsewhere(error: unknown): string | null {
  if (!(error instanceof Error && "code" in error && error.code === "23503")) return null;
  return "constraint" in error && String(error.constraint).includes("visit") ? "visit" : "thankedMemberId";
}

const badField = (field: string, key: string) =>
  new DomainError("BAD_REQUEST", "badInput", { fields: { [field]: key } });

/**
 * The answers as the version that was answered asks for them: what was given to a question that it
 * does not show is left out.
 * @throws BAD_REQUEST with the fields that are wrong, each question of the business's own by its id
 */
function answersOf(
  input: ReceiveAnswers,
  own: ReceiveCall["own"],
): { input: ReceiveAnswers; of: FormAnswer | { formId?: never }; hasOther: boolean } {
  if (own === null) return { input, of: {}, hasOther: false };
  const { form, given } = own;
  const { measured, answers, shows, wrong } = readAnswer(form.content, given);
  if (Object.keys(wrong).length > 0) throw new DomainError("BAD_REQUEST", "badInput", { fields: wrong });
  const { recommend, ...others } = measured;
  return {
    input: {
      ...input,
      recommend,
      ...((asksAtItsEnd(form.content) || shows("consent")) && asksConsentIn(form.content, input.locale ?? "en")
        ? askedOnly(form.content, input)
        : { consents: [], contact: "" }),
      ...(shows("comment") ? {} : { comment: "" }),
      ...(shows("thanks") ? {} : { thankedMemberId: null, thankedWords: "" }),
    },
    of: { formId: form.id, formVersion: form.number, ...others, answers },
    hasOther: answers !== null || Object.values(others).some((value) => value !== null),
  };
}

/**
 * Stores a customer's answer and returns after the commit. A repeated request with the same id
 * stores nothing new.
 * @throws NOT_FOUND when the channel is closed; BAD_REQUEST `noAnswer` without an answer, and when
 * the thanked member is not on this channel's form; CONFLICT `answeredBefore` when the id belongs
 * to an answer from before the time since which it can be corrected, and `idTaken` when the caller
 * may not correct it at all
 */
export async function receiveResponse({
  intake,
  channel,
  visitId,
  corrects,
  now,
  newId,
  keyOf,
  input: given,
  own,
}: ReceiveCall): Promise<{ readonly isNew: boolean; readonly receipt: Receipt }> {
  if (channel.isClosed || channel.isSuspended) throw notFound();
  const { input, of, hasOther } = answersOf(given, own);
  if (!isAnswered(input) && !hasOther) throw new DomainError("BAD_REQUEST", "noAnswer");
  const { id, recallText, recommend, comment, contact, consents, thankedMemberId, thankedWords } = input;
  const { businessId, channelId, locationId } = channel;
  const row = {
    businessId,
    id,
    channelId,
    locationId,
    visitId,
    answeredAt: now,
    locale: input.locale ?? pickLocale(channel.locale, "en"),
    recallText,
    recommend,
    comment,
    contact: contact === "" ? null : contact,
    thanks:
      thankedMemberId !== null || thankedWords !== ""
        ? { id: newId(), memberId: thankedMemberId, words: thankedWords }
        : null,
    ...(consents.length > 0 && { consents, consentKey: keyOf({ businessId, id }) }),
    ...of,
  };
  const receipt = { id, status: "received" } as const;
  if (
    thankedMemberId !== null &&
    !thankedIn(own?.form.content ?? standardForm, channel).names.some((member) => member.id === thankedMemberId)
  ) {
    // The thanked member may have left since the first request; a retry still succeeds.
    if (await intake.isStored(row)) return { isNew: false, receipt };
    throw badField("thankedMemberId", "notOnForm");
  }
  await own?.keep?.(Object.keys(("answers" in of && of.answers) || {}));
  try {
    const fate = await intake.insert(row);
    if (fate === "new") return { isNew: true, receipt };
    if (fate === "same") return { isNew: false, receipt };
    const correction = corrects === "none" ? "other" : await intake.correct(row, corrects === "any" ? null : corrects);
    if (correction === "late") throw new DomainError("CONFLICT", "answeredBefore");
    if (correction !== "other") return { isNew: false, receipt };
  } catch (error) {
    const field = fieldElsewhere(error);
    if (field !== null) throw badField(field, "invalid");
    throw error;
  }
  throw new DomainError("CONFLICT", "idTaken");
}
