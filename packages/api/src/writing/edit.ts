import { type Edits, resolveEdits } from "@spots/domain/kernel/edit";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { findLastEditor } from "../activity/activity.queries";
import type { Call } from "../trpc/context";

type Editing = Pick<Call["ctx"], "db" | "tenant">;

/**
 * The fields that an edit has to set. Empty when the edit was already made, for example by a
 * repeated request.
 * @throws CONFLICT with every field that somebody else changed meanwhile; then no field is set
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

/**
 * The positions around the place before one of some ordered things, or at their end.
 * @throws NOT_FOUND when that thing is not among them
 */
export function positionsBefore<Thing extends { readonly id: Id; readonly position: string }>(
  others: readonly Thing[],
  beforeId: Id | null,
): { readonly after: string | null; readonly before: string | null } {
  const at = beforeId === null ? others.length : others.findIndex(({ id }) => id === beforeId);
  if (at < 0) throw notFound();
  return { after: others[at - 1]?.position ?? null, before: others[at]?.position ?? null };
}
