import type { Door } from "@spots/db/door/door";
import type { Guest } from "@spots/db/door/guest";
import type { ReceiveResponse } from "@spots/domain/feedback/response";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { Id, type NewId } from "@spots/domain/kernel/ids";
import { findSealed } from "./seal.queries";

/** A call of a customer: nobody is signed in, and the guest is the proof that this channel may be answered. */
export type GuestCall<Input> = {
  readonly ctx: {
    readonly door: Door;
    readonly guest: Guest;
    /** What visits are sealed with. */
    readonly secret: string;
    readonly now: () => Date;
    readonly newId: NewId;
  };
  readonly input: Input;
};

/** The receipt of a response: the same for the first and for every later sending of it. */
export type Receipt = { readonly id: string; readonly status: "received" };

/**
 * Takes a customer's answers in. Returns after the commit; sent again under the same id, it is the same response.
 * @throws NOT_FOUND when the channel is closed; BAD_REQUEST when a person thanked does not work for the business; DoorUnreachable
 */
export async function receiveResponse({
  ctx,
  input,
}: GuestCall<ReceiveResponse>): Promise<{ readonly isNew: boolean; readonly receipt: Receipt }> {
  const { door, guest, secret } = ctx;
  if (guest.isClosed || guest.isSuspended) throw notFound();
  const { businessId, channelId, locationId } = guest;
  const { id, story, recommend, comment, contact } = input;
  const visit = Id.safeParse(findSealed(secret, "visit", input.visit));
  const row = {
    businessId,
    id,
    channelId,
    locationId,
    visitId: visit.data ?? null,
    answeredAt: ctx.now(),
    locale: input.locale ?? guest.locale,
    story,
    recommend,
    comment,
    contact: contact === "" ? null : contact,
    thanks: thanksIn(input, ctx.newId),
  };
  const receipt = { id, status: "received" } as const;
  try {
    return { isNew: await door.insert(row), receipt };
  } catch (error) {
    if (pointsNowhere(error, "visit")) return { isNew: await door.insert({ ...row, visitId: null }), receipt };
    if (pointsNowhere(error, "member"))
      throw new DomainError("BAD_REQUEST", "badInput", { fields: { thankedMemberIds: "invalid" } });
    throw error;
  }
}

function thanksIn({ thankedMemberIds, thankedWords }: ReceiveResponse, newId: NewId) {
  const members = thankedMemberIds.map((memberId) => ({ id: newId(), memberId, words: "" }));
  return thankedWords === "" ? members : [...members, { id: newId(), memberId: null, words: thankedWords }];
}

/** Whether the row was refused because its visit, or a member it thanks, is none of this business. */
function pointsNowhere(error: unknown, at: "visit" | "member"): boolean {
  return error instanceof Error && "constraint" in error && String(error.constraint).includes(`_${at}_id_fkey`);
}
