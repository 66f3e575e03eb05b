import type { Prisma } from "./generated/client";

/** A happening as its row: who did it, to what, and what changed. */
export type EventRow = {
  readonly businessId: string;
  readonly type: string;
  readonly actor: "member" | "customer" | "platform" | "clock";
  readonly memberId: string | null;
  readonly subjectId: string | null;
  readonly data: Prisma.InputJsonObject;
  readonly at: Date;
};

/**
 * Writes an event in the transaction of what it tells. The counter's row lock holds until the commit, so that events are numbered in the order in which they
 * become visible: whoever has seen n has seen all before n. Call it last, to hold the lock briefly.
 */
export async function insertEvent(db: Pick<Prisma.TransactionClient, "$executeRaw">, event: EventRow): Promise<void> {
  const { businessId, type, actor, memberId, subjectId, data, at } = event;
  await db.$executeRaw`
    with counted as (
      insert into event_counter as c (business_id, last) values (${businessId}::uuid, 1)
      on conflict (business_id) do update set last = c.last + 1 returning last
    )
    insert into event (business_id, seq, type, actor, member_id, subject_id, data, at)
    select ${businessId}::uuid, last, ${type}, ${actor}, ${memberId}::uuid, ${subjectId}::uuid, ${JSON.stringify(data)}::jsonb, ${at} from counted`;
}
