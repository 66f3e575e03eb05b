import type { Database } from "@spots/db/database";
import type { Prisma } from "@spots/db/generated/client";
import { insertEvent, insertEvents } from "@spots/db/insert-event";
import { asTenant } from "@spots/db/tenancy/as-tenant";
import type { PlatformClient, TenantClient } from "@spots/db/tenancy/client";
import type { Tenant } from "@spots/domain/access/tenant";
import type { EventType } from "@spots/domain/kernel/events";
import type { Id } from "@spots/domain/kernel/ids";

/** An event to store in the table `event`. */
export type Happening = {
  readonly type: EventType;
  readonly subjectId: Id | null;
  readonly before?: Prisma.InputJsonObject;
  readonly after?: Prisma.InputJsonObject;
};

/** The events recorded in a transaction. `inTransaction` writes them at its end. */
export type Recorded = (Happening & { readonly at: Date })[];

function dataOf({ before, after }: Happening): Prisma.InputJsonObject {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/**
 * Records an event of a command. It is written at the end of the transaction, whenever this is
 * called.
 */
export function record(
  { recorded, now }: { readonly recorded: Recorded; readonly now: () => Date },
  happening: Happening,
): void {
  recorded.push({ ...happening, at: now() });
}

/**
 * Runs `work` in one transaction of the business. Its recorded events are the last statement, which
 * locks the business's event counter until the commit.
 */
export async function inTransaction<Result>(
  database: Database,
  tenant: Tenant,
  work: (inside: { readonly db: TenantClient; readonly recorded: Recorded }) => Promise<Result>,
): Promise<Result> {
  const { businessId, member, apiKey } = tenant;
  return asTenant(database, tenant, async (db) => {
    const recorded: Recorded = [];
    const result = await work({ db, recorded });
    await insertEvents(
      db,
      recorded.map((happening) => ({
        businessId,
        type: happening.type,
        subjectId: happening.subjectId,
        actor: member ? "member" : apiKey ? "program" : "clock",
        memberId: member?.id ?? null,
        data: { ...dataOf(happening), ...(apiKey ? { key: apiKey.name } : {}) },
        at: happening.at,
      })),
    );
    return result;
  });
}

/** Writes an event of the platform about a business at once. Call it last in the transaction. */
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
