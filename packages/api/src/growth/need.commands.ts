import type { SetNeeds } from "@spots/domain/growth/growth";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { listNeeds } from "./need.queries";

/**
 * Sets what a spot needs of whoever delivers it. The same again changes nothing. @throws NOT_FOUND
 */
export async function setNeeds({ ctx, input }: Call<SetNeeds>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  await lockRow(ctx, "spot", input.spotId);
  const spot = await getSpot(ctx, input.spotId);
  const before = (await listNeeds(ctx, [spot.id])).map(({ topic }) => topic).sort();
  const after = [...input.topics].sort();
  if (before.join() === after.join()) return { id: spot.id };
  await db.spotNeed.deleteMany({ where: { businessId, spotId: spot.id } });
  await db.spotNeed.createMany({ data: after.map((topic) => ({ businessId, spotId: spot.id, topic })) });
  const { name } = spot;
  record(ctx, {
    type: "spot.needsSet",
    subjectId: spot.id,
    before: { name, needs: before },
    after: { name, needs: after },
  });
  return { id: spot.id };
}
