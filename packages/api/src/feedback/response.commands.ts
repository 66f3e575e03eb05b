import type { Intake, PublicChannel } from "@spots/db/intake/intake";
import type { ReceiveResponse } from "@spots/domain/feedback/response";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { NewId } from "@spots/domain/kernel/ids";
import { pickLocale } from "@spots/domain/kernel/locale";

type ReceiveCall = {
  readonly intake: Intake;
  readonly channel: PublicChannel;
  readonly visitId: string | null;
  /**
   * Whether other words under an id that is known replace the former ones: only for whoever holds
   * the form that made it.
   */
  readonly mayCorrect: boolean;
  readonly now: Date;
  readonly newId: NewId;
  readonly input: ReceiveResponse;
};

/** The receipt of a response: the same for the first and for every later sending of it. */
export type Receipt = { readonly id: string; readonly status: "received" };

/**
 * The field of a stored row that was refused because it points at something that is not of this
 * business.
 */
function fieldElsewhere(error: unknown): string | null {
  if (!(error instanceof Error && "code" in error && error.code === "23503")) return null;
  return "constraint" in error && String(error.constraint).includes("visit") ? "visit" : "thankedMemberId";
}

const badField = (field: string, key: string) =>
  new DomainError("BAD_REQUEST", "badInput", { fields: { [field]: key } });

/**
 * Takes a customer's answers in. Returns after the commit; sent again under the same id, it is the
 * same response.
 * @throws NOT_FOUND when the channel is closed; BAD_REQUEST when the person thanked is not on this
 * channel's form; CONFLICT when the id stands for other answers, and the caller may not correct
 * them
 */
export async function receiveResponse({
  intake,
  channel,
  visitId,
  mayCorrect,
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
    // Whoever was on the form when this was first sent may have left since; a retry is still the
    // same response.
    if (await intake.isStored(row)) return { isNew: false, receipt };
    throw badField("thankedMemberId", "notOnForm");
  }
  try {
    const fate = await intake.insert(row);
    if (fate === "new") return { isNew: true, receipt };
    if (fate === "same" || (mayCorrect && (await intake.correct(row)) !== "other")) return { isNew: false, receipt };
  } catch (error) {
    const field = fieldElsewhere(error);
    if (field !== null) throw badField(field, "invalid");
    throw error;
  }
  throw new DomainError("CONFLICT", "idTaken");
}
