import type { Id } from "@spots/domain/kernel/ids";
import { byPosition } from "@spots/domain/kernel/position";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** The largest number of journeys whose stages are offered for a channel. */
const mostJourneys = 200;

/** What a channel may ask about: the stage, or touchpoint and its stage, with an id; null for others. */
export async function findAbout({ db, tenant }: Reader, id: Id) {
  const ofJourney = { journeyId: true, journey: { select: { archivedAt: true } } } as const;
  const where = tenantKey({ tenant }, id);
  const stage = await db.stage.findUnique({ where, select: { id: true, name: true, ...ofJourney } });
  const touchpoint = stage
    ? null
    : await db.touchpoint.findUnique({
        where,
        select: { id: true, name: true, stage: { select: { id: true, ...ofJourney } } },
      });
  const at = stage ?? touchpoint?.stage;
  if (!at) return null;
  return {
    stageId: at.id,
    touchpointId: touchpoint?.id ?? null,
    name: touchpoint?.name ?? stage?.name ?? "",
    journeyId: at.journeyId,
    isArchived: at.journey.archivedAt !== null,
  };
}

/** The open journeys with the stages and touchpoints that a channel may ask about, in their order. */
export async function listAbouts({ db, tenant }: Reader) {
  const touchpoint = { id: true, name: true, position: true } as const;
  const journeys = await db.journey.findMany({
    where: { businessId: tenant.businessId, archivedAt: null },
    select: {
      id: true,
      name: true,
      stages: { select: { ...touchpoint, touchpoints: { select: touchpoint } } },
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
      touchpoints: stage.touchpoints.toSorted(byPosition).map((each) => ({ id: each.id, name: each.name })),
    })),
  }));
}
