import type { Prisma } from "@spots/db/generated/client";
import type { TenantClient } from "@spots/db/tenancy/client";
import type { Tenant } from "@spots/domain/access/tenant";
import type { EventType } from "@spots/domain/kernel/events";
import type { Id } from "@spots/domain/kernel/ids";

/** What happened, as it is kept for ever. */
export type Happening = {
  readonly type: EventType;
  readonly subjectId: Id | null;
  readonly before?: Prisma.InputJsonValue;
  readonly after?: Prisma.InputJsonValue;
};

/**
 * Writes a command's event in its transaction. The counter's row lock holds until the commit, so that events are numbered in the order in which
 * they become visible: whoever has seen n has seen all before n. Call it last, to hold the lock briefly.
 */
export async function record(
  call: { readonly db: TenantClient; readonly tenant: Tenant; readonly now: () => Date },
  happening: Happening,
): Promise<void> {
  const { businessId, member } = call.tenant;
  const { before, after, type, subjectId } = happening;
  const data = JSON.stringify({
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  });
  await call.db.$executeRaw`
    with counted as (
      insert into event_counter as c (business_id, last) values (${businessId}::uuid, 1)
      on conflict (business_id) do update set last = c.last + 1 returning last
    )
    insert into event (business_id, seq, type, actor, member_id, subject_id, data, at)
    select ${businessId}::uuid, last, ${type}, ${member ? "member" : "clock"}, ${member?.id ?? null}::uuid, ${subjectId}::uuid, ${data}::jsonb, ${call.now()} from counted`;
}
