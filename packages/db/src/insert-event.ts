import type { Prisma } from "./generated/client";

/** The row of an event: the actor, the subject and the changes. */
export type EventRow = {
  readonly businessId: string;
  readonly type: string;
  readonly actor: "member" | "customer" | "platform" | "clock" | "program";
  readonly memberId: string | null;
  readonly subjectId: string | null;
  readonly data: Prisma.InputJsonObject;
  readonly at: Date;
};

type Writer = Pick<Prisma.TransactionClient, "$executeRaw">;

/**
 * Writes events of one business in one statement, in the transaction of the changes they record.
 * Call it last: it locks the business's row of `event_counter` until the commit.
 */
export async function insertEvents(db: Writer, events: readonly EventRow[]): Promise<void> {
  if (events.length === 0) return;
  await db.$executeRaw`
    select write_event((e ->> 'businessId')::uuid, e ->> 'type', e ->> 'actor', (e ->> 'memberId')::uuid,
                       (e ->> 'subjectId')::uuid, e -> 'data', (e ->> 'at')::timestamptz)
    from jsonb_array_elements(${JSON.stringify(events)}::jsonb) as e`;
}

/** `insertEvents` for one event. */
export const insertEvent = (db: Writer, event: EventRow): Promise<void> => insertEvents(db, [event]);
