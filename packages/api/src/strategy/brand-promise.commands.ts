import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type {
  AddBacking,
  EditBrandPromise,
  MakeBrandPromise,
  RemoveBacking,
  RemoveBrandPromise,
} from "@spots/domain/strategy/brand-promise";
import { getTouchpoint } from "../journey/stage.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { resolveRowEdits } from "../writing/edit";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getBrandPromise } from "./brand-promise.queries";

export async function makeBrandPromise({ ctx, input }: Call<MakeBrandPromise>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const { id, text, madeIn } = input;
  const there = await db.brandPromise.findUnique({ where: tenantKey(ctx, id) });
  if (there) return { id };
  await db.brandPromise.create({ data: { businessId, id, text, madeIn, createdAt: ctx.now() } });
  record(ctx, { type: "brandPromise.made", subjectId: id, after: { name: text, madeIn } });
  return { id };
}

/** @throws CONFLICT where somebody else changed the same field meanwhile */
export async function editBrandPromise({ ctx, input }: Call<EditBrandPromise>) {
  await lockRow(ctx, "brand_promise", input.brandPromiseId);
  const { id, text, madeIn } = await getBrandPromise(ctx, input.brandPromiseId);
  const set = await resolveRowEdits(ctx, { id, text, madeIn }, input.edits);
  if (Object.keys(set).length === 0) return { id };
  await ctx.db.brandPromise.update({ where: tenantKey(ctx, id), data: set });
  record(ctx, {
    type: "brandPromise.changed",
    subjectId: id,
    before: { name: text, madeIn },
    after: { name: set.text ?? text, madeIn: set.madeIn ?? madeIn },
  });
  return { id };
}

export async function removeBrandPromise({ ctx, input }: Call<RemoveBrandPromise>) {
  const { id, text } = await getBrandPromise(ctx, input.brandPromiseId);
  await ctx.db.guidedPath.updateMany({
    where: { businessId: ctx.tenant.businessId, brandPromiseId: id },
    data: { brandPromiseId: null },
  });
  await ctx.db.brandPromise.delete({ where: tenantKey(ctx, id) });
  record(ctx, { type: "brandPromise.removed", subjectId: id, before: { name: text } });
  return { id };
}

/**
 * The target of a backing, and its name.
 * @throws NOT_FOUND for an unknown target; CONFLICT for a retired spot
 */
async function backingOf(ctx: Call["ctx"], input: AddBacking) {
  if (input.by === "touchpoint") {
    const { id, name } = await getTouchpoint(ctx, input.touchpointId);
    return { link: { touchpointId: id, spotId: null }, name };
  }
  const { id, name, status } = await getSpot(ctx, input.spotId);
  if (status === "retired") throw new DomainError("CONFLICT", "spotIsRetired", { values: { spot: name } });
  return { link: { touchpointId: null, spotId: id }, name };
}

/** Links a brand promise to a spot or touchpoint, once. */
export async function addBacking({ ctx, input }: Call<AddBacking>) {
  const { businessId } = ctx.tenant;
  // The second of two concurrent calls waits for this lock and finds the first one's link.
  await lockRow(ctx, "brand_promise", input.brandPromiseId);
  const promise = await getBrandPromise(ctx, input.brandPromiseId);
  const { link, name } = await backingOf(ctx, input);
  const there = await ctx.db.promiseBacking.findFirst({
    where: { businessId, OR: [{ id: input.id }, { brandPromiseId: promise.id, ...link }] },
  });
  if (there) return { id: there.id };
  await ctx.db.promiseBacking.create({ data: { businessId, id: input.id, brandPromiseId: promise.id, ...link } });
  record(ctx, {
    type: "brandPromise.changed",
    subjectId: promise.id,
    before: { name: promise.text },
    after: { name: promise.text, backedBy: name },
  });
  return { id: input.id };
}

/** Links spots to a brand promise: the given one, else one with the same text, else a new one. */
export async function backBySpots(
  ctx: Call["ctx"],
  {
    brandPromiseId,
    text,
    spotIds,
  }: { readonly brandPromiseId: Id | null; readonly text: string; readonly spotIds: readonly Id[] },
): Promise<void> {
  const { businessId } = ctx.tenant;
  const same = { businessId, text: { equals: text, mode: "insensitive" } } as const;
  const known =
    brandPromiseId === null
      ? await ctx.db.brandPromise.findFirst({ where: same, orderBy: { createdAt: "asc" } })
      : { id: brandPromiseId };
  const promise = known ?? (await makeBrandPromise({ ctx, input: { id: ctx.newId(), text, madeIn: "" } }));
  for (const spotId of spotIds)
    await addBacking({ ctx, input: { id: ctx.newId(), brandPromiseId: promise.id, by: "spot", spotId } });
}

/** Removes a link; the promise and its target stay. */
export async function removeBacking({ ctx, input }: Call<RemoveBacking>) {
  const where = tenantKey(ctx, input.backingId);
  const backing = await ctx.db.promiseBacking.findUnique({
    where,
    include: {
      promise: true,
      touchpoint: { select: { name: true } },
      spot: { select: { name: true } },
    },
  });
  if (!backing) throw notFound();
  await ctx.db.promiseBacking.delete({ where });
  record(ctx, {
    type: "brandPromise.changed",
    subjectId: backing.brandPromiseId,
    before: { name: backing.promise.text, backedBy: (backing.touchpoint ?? backing.spot)?.name ?? "" },
    after: { name: backing.promise.text },
  });
  return { id: backing.id };
}
