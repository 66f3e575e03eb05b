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

/** Writes an event in the transaction of what it tells. Call it last: it locks the business's counter of events until the commit. */
export async function insertEvent(db: Pick<Prisma.TransactionClient, "$executeRaw">, event: EventRow): Promise<void> {
  const { businessId, type, actor, memberId, subjectId, data, at } = event;
  await db.$executeRaw`
    select write_event(${businessId}::uuid, ${type}, ${actor}, ${memberId}::uuid, ${subjectId}::uuid,
                       ${JSON.stringify(data)}::jsonb, ${at})`;
}
