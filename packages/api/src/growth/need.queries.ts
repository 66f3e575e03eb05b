import type { ReadNeeds } from "@spots/domain/growth/growth";
import { Competencies } from "@spots/domain/growth/topics";
import type { Id } from "@spots/domain/kernel/ids";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";

/** What these spots need, in the order of the competencies. */
export async function listNeeds({ db, tenant }: Pick<Call["ctx"], "db" | "tenant">, spotIds: readonly Id[]) {
  const rows = await db.spotNeed.findMany({
    where: { businessId: tenant.businessId, spotId: { in: [...spotIds] } },
    select: { spotId: true, topic: true },
  });
  return Competencies.flatMap((topic) =>
    rows.filter((row) => row.topic === topic).map(({ spotId }) => ({ spotId, topic })),
  );
}

/** What a spot needs of whoever delivers it. @throws NOT_FOUND */
export async function readNeeds({ ctx, input }: Call<ReadNeeds>) {
  const spot = await getSpot(ctx, input.spotId);
  return { topics: (await listNeeds(ctx, [spot.id])).map(({ topic }) => topic) };
}
