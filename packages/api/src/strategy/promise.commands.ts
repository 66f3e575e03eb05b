import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type {
  EditPromise,
  KeepPromise,
  LoosenPromise,
  MakePromise,
  RemovePromise,
} from "@spots/domain/strategy/promise";
import { getTouchpoint } from "../journey/stage.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { resolveRowEdits } from "../writing/edit";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getPromise } from "./promise.queries";

export async function makePromise({ ctx, input }: Call<MakePromise>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const { id, text, madeIn } = input;
  const there = await db.brandPromise.findUnique({ where: tenantKey(ctx, id) });
  if (there) return { id };
  await db.brandPromise.create({ data: { businessId, id, text, madeIn, createdAt: ctx.now() } });
  record(ctx, { type: "promise.made", subjectId: id, after: { name: text, madeIn } });
  return { id };
}

/** @throws CONFLICT where somebody else changed the same meanwhile */
export async function editPromise({ ctx, input }: Call<EditPromise>) {
  await lockRow(ctx, "brand_promise", input.promiseId);
  const { id, text, madeIn } = await getPromise(ctx, input.promiseId);
  const set = await resolveRowEdits(ctx, { id, text, madeIn }, input.edits);
  if (Object.keys(set).length === 0) return { id };
  await ctx.db.brandPromise.update({ where: tenantKey(ctx, id), data: set });
  record(ctx, {
    type: "promise.changed",
    subjectId: id,
    before: { name: text, madeIn },
    after: { name: set.text ?? text, madeIn: set.madeIn ?? madeIn },
  });
  return { id };
}

export async function removePromise({ ctx, input }: Call<RemovePromise>) {
  const { id, text } = await getPromise(ctx, input.promiseId);
  await ctx.db.guidedPath.updateMany({
    where: { businessId: ctx.tenant.businessId, promiseId: id },
    data: { promiseId: null },
  });
  await ctx.db.brandPromise.delete({ where: tenantKey(ctx, id) });
  record(ctx, { type: "promise.removed", subjectId: id, before: { name: text } });
  return { id };
}

/**
 * What a link leads to, by name. @throws NOT_FOUND when it is not ours; CONFLICT for a retired
 * spot, which keeps nothing
 */
async function backingOf(ctx: Call["ctx"], input: KeepPromise) {
  if (input.by === "touchpoint") {
    const { id, name } = await getTouchpoint(ctx, input.touchpointId);
    return { link: { touchpointId: id, spotId: null }, name };
  }
  const { id, name, status } = await getSpot(ctx, input.spotId);
  if (status === "retired") throw new DomainError("CONFLICT", "spotIsRetired", { values: { spot: name } });
  return { link: { touchpointId: null, spotId: id }, name };
}

/** Says by what a promise comes true; what keeps it already is not linked twice. */
export async function keepPromise({ ctx, input }: Call<KeepPromise>) {
  const { businessId } = ctx.tenant;
  // Of two who link the same at once, the second finds the link of the first.
  await lockRow(ctx, "brand_promise", input.promiseId);
  const promise = await getPromise(ctx, input.promiseId);
  const { link, name } = await backingOf(ctx, input);
  const there = await ctx.db.promiseKeeping.findFirst({
    where: { businessId, OR: [{ id: input.id }, { promiseId: promise.id, ...link }] },
  });
  if (there) return { id: there.id };
  await ctx.db.promiseKeeping.create({ data: { businessId, id: input.id, promiseId: promise.id, ...link } });
  record(ctx, {
    type: "promise.changed",
    subjectId: promise.id,
    before: { name: promise.text },
    after: { name: promise.text, keptBy: name },
  });
  return { id: input.id };
}

/**
 * Links spots to the promise that they shall keep: the one given, else the one that says the same,
 * else one that is written down now.
 */
export async function keepBySpots(
  ctx: Call["ctx"],
  {
    promiseId,
    text,
    spotIds,
  }: { readonly promiseId: Id | null; readonly text: string; readonly spotIds: readonly Id[] },
): Promise<void> {
  const { businessId } = ctx.tenant;
  const same = { businessId, text: { equals: text, mode: "insensitive" } } as const;
  const known =
    promiseId === null
      ? await ctx.db.brandPromise.findFirst({ where: same, orderBy: { createdAt: "asc" } })
      : { id: promiseId };
  const promise = known ?? (await makePromise({ ctx, input: { id: ctx.newId(), text, madeIn: "" } }));
  for (const spotId of spotIds)
    await keepPromise({ ctx, input: { id: ctx.newId(), promiseId: promise.id, by: "spot", spotId } });
}

/** Takes a link away; the promise and what it led to stay. */
export async function loosenPromise({ ctx, input }: Call<LoosenPromise>) {
  const where = tenantKey(ctx, input.keepingId);
  const keeping = await ctx.db.promiseKeeping.findUnique({
    where,
    include: {
      promise: true,
      touchpoint: { select: { name: true } },
      spot: { select: { name: true } },
    },
  });
  if (!keeping) throw notFound();
  await ctx.db.promiseKeeping.delete({ where });
  record(ctx, {
    type: "promise.changed",
    subjectId: keeping.promiseId,
    before: { name: keeping.promise.text, keptBy: (keeping.touchpoint ?? keeping.spot)?.name ?? "" },
    after: { name: keeping.promise.text },
  });
  return { id: keeping.id };
}
