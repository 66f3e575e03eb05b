import { mayActAt } from "@spots/domain/access/object-rules";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { type OverrideSpot, OwnWords, ownWordsOf } from "@spots/domain/spot/override";
import { getOpenLocation } from "../delivery/moment.queries";
import type { Call } from "../trpc/context";
import { resolveRowEdits } from "../writing/edit";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { readOverride } from "./override.queries";
import { getSpot } from "./spot.queries";

/**
 * Lets a location say a spot in its own words, or leave it out. Staff there read it so from now on;
 * what is counted stays the chain's spot.
 * @throws CONFLICT where somebody else changed the same meanwhile
 * @throws NOT_FOUND for a location at which the member does not act
 */
export async function overrideSpot({ ctx, input }: Call<OverrideSpot>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  await lockRow(ctx, "spot", input.spotId);
  const spot = await getSpot(ctx, input.spotId);
  const location = await getOpenLocation(ctx, input.locationId);
  if (!mayActAt(member, location.id)) throw notFound();
  const { isOff, own } = await readOverride(ctx, spot.id, location.id);
  const before = { isOff, ...ownWordsOf(own) };
  const set = await resolveRowEdits(ctx, { id: spot.id, ...before }, input.edits);
  if (Object.keys(set).length === 0) return { id: spot.id };
  const { isOff: wanted = isOff, ...words } = set;
  const said = Object.entries({ ...own, ...words }).filter(([, word]) => word !== null && word !== undefined);
  const after = {
    isOff: wanted,
    content: OwnWords.parse(Object.fromEntries(said)),
    byMemberId: member.id,
    at: ctx.now(),
  };
  await db.spotOverride.upsert({
    where: { businessId_spotId_locationId: { businessId, spotId: spot.id, locationId: location.id } },
    create: { businessId, spotId: spot.id, locationId: location.id, ...after },
    update: after,
  });
  if (wanted !== isOff) await keepAbsence(ctx, { spotId: spot.id, locationId: location.id, begins: wanted });
  record(ctx, {
    type: "spot.overridden",
    subjectId: spot.id,
    before: Object.fromEntries(Object.keys(set).map((field) => [field, Reflect.get(before, field)])),
    after: { name: spot.name, locationId: location.id, ...set },
  });
  return { id: spot.id };
}

/**
 * Keeps since when a location leaves a spot out, or that it no longer does: answers of that time
 * are not counted as if they could have mentioned it.
 */
async function keepAbsence(
  { db, tenant, now }: Call["ctx"],
  { spotId, locationId, begins }: { spotId: Id; locationId: Id; begins: boolean },
): Promise<void> {
  const of = { businessId: tenant.businessId, spotId, locationId };
  if (begins) await db.spotAbsence.create({ data: { ...of, fromAt: now() } });
  else await db.spotAbsence.updateMany({ where: { ...of, untilAt: null }, data: { untilAt: now() } });
}
