import type { Prisma } from "@spots/db/generated/client";
import { insertEvent } from "@spots/db/insert-event";
import type { PlatformClient, TenantClient } from "@spots/db/tenancy/client";
import type { Tenant } from "@spots/domain/access/tenant";
import type { EventType } from "@spots/domain/kernel/events";
import type { Id } from "@spots/domain/kernel/ids";

/** What happened, as it is kept for ever. */
export type Happening = {
  readonly type: EventType;
  readonly subjectId: Id | null;
  readonly before?: Prisma.InputJsonObject;
  readonly after?: Prisma.InputJsonObject;
};

function dataOf({ before, after }: Happening): Prisma.InputJsonObject {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** Writes a command's event, as the last thing in its transaction. */
export async function record(
  call: { readonly db: TenantClient; readonly tenant: Tenant; readonly now: () => Date },
  happening: Happening,
): Promise<void> {
  const { businessId, member } = call.tenant;
  const { type, subjectId } = happening;
  await insertEvent(call.db, {
    businessId,
    type,
    subjectId,
    actor: member ? "member" : "clock",
    memberId: member?.id ?? null,
    data: dataOf(happening),
    at: call.now(),
  });
}

/** As `record`, for what the platform does to a business. */
export async function recordAsPlatform(
  db: PlatformClient,
  businessId: Id,
  at: Date,
  happening: Happening,
): Promise<void> {
  const { type, subjectId } = happening;
  await insertEvent(db, {
    businessId,
    type,
    subjectId,
    actor: "platform",
    memberId: null,
    data: dataOf(happening),
    at,
  });
}
