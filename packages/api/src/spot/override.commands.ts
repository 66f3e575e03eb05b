import { mayActAt } from "@spots/domain/access/object-rules";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { type OverrideSpot, OwnWords } from "@spots/domain/spot/override";
import { ownWordsOf } from "@spots/domain/spot/own-words";
import { getOpenLocation } from "../delivery/moment.queries";
import type { Call } from "../trpc/context";
import { resolveRowEdits } from "../writing/edit";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { readOverride } from "./override.queries";
import { getSpot } from "./spot.queries";

/**
 * Changes a location's own words for a spot, or leaves the spot out there. Staff of the location
 * read them from now on; reports count the same spot.
 * @throws CONFLICT where somebody else changed the same field meanwhile
 * @throws NOT_FOUND for a location at which the member may not act
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
 * Stores the time from which a location leaves a spot out, or ends that period. Answers within it
 * do not count as able to mention the spot.
 */
async function keepAbsence(
  { db, tenant, now }: Call["ctx"],
  { spotId, locationId, begins }: { spotId: Id; locationId: Id; begins: boolean },
): Promise<void> {
  const of = { businessId: tenant.businessId, spotId, locationId };
  if (begins) await db.spotAbsence.create({ data: { ...of, fromAt: now() } });
  else await db.spotAbsence.updateMany({ where: { ...of, untilAt: null }, data: { untilAt: now() } });
}
