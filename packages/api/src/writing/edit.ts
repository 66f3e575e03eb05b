import { type Edits, resolveEdits } from "@spots/domain/kernel/edit";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { findLastEditor } from "../activity/activity.queries";
import type { Call } from "../trpc/context";

type Editing = Pick<Call["ctx"], "db" | "tenant">;

/**
 * What an edit of a thing's fields comes to. An edit that is made already, as when it was sent twice, comes to nothing.
 * @throws CONFLICT with every field that somebody else changed meanwhile: nothing of the edit is made then
 */
export async function resolveRowEdits<Wanted extends Edits>(
  ctx: Editing,
  thing: { readonly id: Id } & Readonly<Record<string, unknown>>,
  edits: Wanted,
) {
  const { set, conflicts } = resolveEdits(thing, edits);
  if (Object.keys(conflicts).length > 0)
    throw new DomainError("CONFLICT", "editedMeanwhile", {
      conflicts,
      values: { by: (await findLastEditor(ctx, thing.id)) ?? "" },
    });
  return set;
}

/** What is edited field by field, by its table. */
type Editable = "journey" | "stage" | "touchpoint" | "spot" | "persona" | "persona_note" | "goal" | "promise";

/**
 * Lets one hand at a time write a thing. Taken before it is read, so that what an edit finds is still so when it is made.
 * @throws NOT_FOUND when it is not ours
 */
export const hold = (ctx: Editing, table: Editable, id: Id) => lock(ctx, table, id, "no key update");

/** Lets nobody write a thing on which this one counts. @throws NOT_FOUND when it is not ours */
export const holdStill = (ctx: Editing, table: Editable, id: Id) => lock(ctx, table, id, "share");

async function lock({ db, tenant }: Editing, table: Editable, id: Id, against: "no key update" | "share") {
  const rows = await db.$queryRawUnsafe<unknown[]>(
    `select id from ${table} where business_id = $1::uuid and id = $2::uuid for ${against}`,
    tenant.businessId,
    id,
  );
  if (rows.length === 0) throw notFound();
}

/** Lets one hand at a time change the order of a road. @throws NOT_FOUND when it is not ours */
export async function lockRoad({ db, tenant }: Editing, journeyId: Id): Promise<void> {
  const rows = await db.$queryRaw<unknown[]>`
    select id from journey where business_id = ${tenant.businessId}::uuid and id = ${journeyId}::uuid for update`;
  if (rows.length === 0) throw notFound();
}

/** The place before one of some ordered things, or at their end. @throws NOT_FOUND when that one is not among them */
export function placeBefore<Thing extends { readonly id: Id; readonly position: string }>(
  others: readonly Thing[],
  beforeId: Id | null,
): { readonly after: string | null; readonly before: string | null } {
  const at = beforeId === null ? others.length : others.findIndex(({ id }) => id === beforeId);
  if (at < 0) throw notFound();
  return { after: others[at - 1]?.position ?? null, before: others[at]?.position ?? null };
}
