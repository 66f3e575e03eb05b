import type { Door, Guest } from "@spots/db/door/door";
import type { ReceiveResponse } from "@spots/domain/feedback/response";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { NewId } from "@spots/domain/kernel/ids";

type ReceiveCall = {
  readonly door: Door;
  readonly guest: Guest;
  readonly visitId: string | null;
  readonly now: Date;
  readonly newId: NewId;
  readonly input: ReceiveResponse;
};

/** The receipt of a response: the same for the first and for every later sending of it. */
export type Receipt = { readonly id: string; readonly status: "received" };

/** Whether a stored row was refused because it points at something that is not of this business. */
const pointsElsewhere = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "23503";

/**
 * Takes a customer's answers in. Returns after the commit; sent again under the same id, it is the same response.
 * @throws NOT_FOUND when the channel is closed; BAD_REQUEST when the person thanked does not work here
 */
export async function receiveResponse({
  door,
  guest,
  visitId,
  now,
  newId,
  input,
}: ReceiveCall): Promise<{ readonly isNew: boolean; readonly receipt: Receipt }> {
  if (guest.isClosed || guest.isSuspended) throw notFound();
  const { id, story, recommend, comment, contact, locale, thankedMemberId, thankedWords } = input;
  const thanks =
    thankedMemberId !== null || thankedWords !== ""
      ? { id: newId(), memberId: thankedMemberId, words: thankedMemberId === null ? thankedWords : "" }
      : null;
  const { businessId, channelId, locationId } = guest;
  const row = {
    businessId,
    id,
    channelId,
    locationId,
    visitId,
    answeredAt: now,
    locale,
    story,
    recommend,
    comment,
    contact: contact === "" ? null : contact,
    thanks,
  };
  try {
    return { isNew: await door.insert(row), receipt: { id, status: "received" } };
  } catch (error) {
    if (pointsElsewhere(error))
      throw new DomainError("BAD_REQUEST", "badInput", { fields: { thankedMemberId: "invalid" } });
    throw error;
  }
}
