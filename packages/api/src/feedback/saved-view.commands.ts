import { mostViews, type RemoveView, type SaveView } from "@spots/domain/feedback/saved-view";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/** A view that the member saved, or as an owner may tidy up because it is shared. */
async function findMine({ db, tenant, member }: Call["ctx"], id: string) {
  const view = await db.savedView.findUnique({ where: tenantKey({ tenant }, id) });
  const mayChange = view?.memberId === member.id || (view?.isShared && member.role === "owner");
  if (!view || !mayChange) throw notFound();
  return view;
}

/**
 * Saves a view. It is no event of the business, because a view is a setting of its member.
 * @throws CONFLICT when the id is taken, and when the member has 50 views
 */
export async function saveView({ ctx, input }: Call<SaveView>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const there = await db.savedView.findUnique({ where: tenantKey(ctx, input.id) });
  if (there && there.memberId !== member.id) throw new DomainError("CONFLICT", "idTaken");
  if (there) return { id: there.id };
  const count = await db.savedView.count({ where: { businessId, memberId: member.id } });
  if (count >= mostViews) throw new DomainError("CONFLICT", "tooManyViews", { values: { most: mostViews } });
  const { id, name, query, isShared } = input;
  await db.savedView.create({
    data: { businessId, id, name, query, isShared, memberId: member.id, savedAt: ctx.now() },
  });
  return { id: input.id };
}

/** Renames a view, gives it another filter, or shares it. */
export async function changeView({ ctx, input: { id, name, query, isShared } }: Call<SaveView>) {
  const view = await findMine(ctx, id);
  await ctx.db.savedView.update({ where: tenantKey(ctx, view.id), data: { name, query, isShared } });
  return { id };
}

/** Removes a view. Saving it again with its id undoes that. */
export async function removeView({ ctx, input }: Call<RemoveView>) {
  const { id } = await findMine(ctx, input.id);
  await ctx.db.savedView.delete({ where: tenantKey(ctx, id) });
  return { id };
}
