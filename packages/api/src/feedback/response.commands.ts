import type { Intake, PublicChannel } from "@spots/db/intake/intake";
import type { ReceiveResponse } from "@spots/domain/feedback/response";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { NewId } from "@spots/domain/kernel/ids";
import { pickLocale } from "@spots/domain/kernel/locales";

type ReceiveCall = {
  readonly intake: Intake;
  readonly channel: PublicChannel;
  readonly visitId: string | null;
  /**
   * Whether different words under a known id replace the earlier ones: of an answer since this time,
   * or of any. Only for the form that created the answer.
   */
  readonly corrects: Date | "any" | "none";
  readonly now: Date;
  readonly newId: NewId;
  readonly input: ReceiveResponse;
};

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
 * Stores a customer's answer and returns after the commit. A repeated request with the same id
 * stores nothing new.
 * @throws NOT_FOUND when the channel is closed; BAD_REQUEST when the thanked member is not on this
 * channel's form; CONFLICT `answeredBefore` when the id belongs to an answer from before the time
 * since which it can be corrected, and `idTaken` when the caller may not correct it at all
 */
export async function receiveResponse({
  intake,
  channel,
  visitId,
  corrects,
  now,
  newId,
  input,
}: ReceiveCall): Promise<{ readonly isNew: boolean; readonly receipt: Receipt }> {
  if (channel.isClosed || channel.isSuspended) throw notFound();
  const { id, recallText, recommend, comment, contact, thankedMemberId, thankedWords } = input;
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
  };
  const receipt = { id, status: "received" } as const;
  if (thankedMemberId !== null && !channel.names.some((member) => member.id === thankedMemberId)) {
    // The thanked member may have left since the first request; a retry still succeeds.
    if (await intake.isStored(row)) return { isNew: false, receipt };
    throw badField("thankedMemberId", "notOnForm");
  }
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
