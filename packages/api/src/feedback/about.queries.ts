import type { Id } from "@spots/domain/kernel/ids";
import { byPosition } from "@spots/domain/kernel/position";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** The largest number of journeys whose stages are offered for a channel. */
const mostJourneys = 200;

/**
 * Where a channel may ask: the stage with an id, the touchpoint and its stage, or the spot; null for
 * others. `isOver`: no channel can be tied to it any more.
 */
export async function findAbout({ db, tenant }: Reader, id: Id) {
  const ofJourney = { journeyId: true, journey: { select: { archivedAt: true } } } as const;
  const where = tenantKey({ tenant }, id);
  const named = { id: true, name: true, stage: { select: { id: true, ...ofJourney } } } as const;
  const stage = await db.stage.findUnique({ where, select: { id: true, name: true, ...ofJourney } });
  const touchpoint = stage ? null : await db.touchpoint.findUnique({ where, select: named });
  const spot = stage || touchpoint ? null : await db.spot.findUnique({ where, select: { ...named, status: true } });
  const at = stage ?? touchpoint?.stage ?? spot?.stage;
  if (!at) return null;
  return {
    stageId: spot ? null : at.id,
    touchpointId: touchpoint?.id ?? null,
    spotId: spot?.id ?? null,
    name: (stage ?? touchpoint ?? spot)?.name ?? "",
    journeyId: at.journeyId,
    isOver: at.journey.archivedAt !== null || spot?.status === "retired",
  };
}

/**
 * The open journeys with the stages, touchpoints and spots at which a channel may ask, in their
 * order.
 */
export async function listAbouts({ db, tenant }: Reader) {
  const placed = { id: true, name: true, position: true } as const;
  const journeys = await db.journey.findMany({
    where: { businessId: tenant.businessId, archivedAt: null },
    select: {
      id: true,
      name: true,
      stages: {
        select: {
          ...placed,
          touchpoints: { select: placed },
          spots: { where: { status: { not: "retired" } }, select: placed },
        },
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: mostJourneys,
  });
  return journeys.map(({ id, name, stages }) => ({
    id,
    name,
    stages: stages.toSorted(byPosition).map((stage) => ({
      id: stage.id,
      name: stage.name,
      touchpoints: inOrder(stage.touchpoints),
      spots: inOrder(stage.spots),
    })),
  }));
}

type Placed = { readonly id: string; readonly name: string; readonly position: string };

const inOrder = (rows: readonly Placed[]) => rows.toSorted(byPosition).map(({ id, name }) => ({ id, name }));
