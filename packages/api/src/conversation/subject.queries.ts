import type { Subject, SubjectType } from "@spots/domain/conversation/thread";
import type { ReadJourney } from "@spots/domain/journey/journey";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { getStage, getTouchpoint } from "../journey/stage.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** A journey's own row. @throws NOT_FOUND for an unknown or archived journey */
export async function getOpenJourney({ db, tenant }: Reader, journeyId: Id) {
  const journey = await db.journey.findUnique({
    where: tenantKey({ tenant }, journeyId),
  });
  if (!journey || journey.archivedAt !== null) throw notFound();
  return journey;
}

/**
 * The name of a thing of this journey.
 * @throws NOT_FOUND for an unknown thing or one of another journey
 */
export async function getSubjectName(ctx: Call["ctx"], journeyId: Id, { type, id }: Subject): Promise<string> {
  const journey = await getOpenJourney(ctx, journeyId);
  const at: Readonly<Record<SubjectType, () => Promise<{ journeyId: Id; name: string }>>> = {
    journey: async () => ({ journeyId: id, name: journey.name }),
    stage: () => getStage(ctx, id),
    touchpoint: async () => {
      const { stage, name } = await getTouchpoint(ctx, id);
      return { journeyId: stage.journeyId, name };
    },
    spot: async () => {
      const { stageId, name } = await getSpot(ctx, id);
      return { journeyId: (await getStage(ctx, stageId)).journeyId, name };
    },
  };
  const subject = await at[type]();
  if (subject.journeyId !== journey.id) throw notFound();
  return subject.name;
}

/** The names of the things that threads are about. A deleted thing has no entry. */
export async function listSubjectNames(
  { db, tenant }: Reader,
  threads: readonly { readonly subjectType: string; readonly subjectId: Id }[],
): Promise<ReadonlyMap<Id, string>> {
  const of = (type: SubjectType) => {
    const ids = threads.filter(({ subjectType }) => subjectType === type).map(({ subjectId }) => subjectId);
    return { where: { businessId: tenant.businessId, id: { in: ids } }, select: { id: true, name: true } } as const;
  };
  const found = [
    await db.journey.findMany(of("journey")),
    await db.stage.findMany(of("stage")),
    await db.touchpoint.findMany(of("touchpoint")),
    await db.spot.findMany(of("spot")),
  ];
  return new Map(found.flat().map(({ id, name }) => [id, name]));
}

const named = { select: { id: true, name: true }, orderBy: { position: "asc" } } as const;

/**
 * Everything of a journey that can have a conversation, in the order of the journey, with the
 * number of open conversations about it.
 */
export async function listSubjects({ ctx, input }: Call<ReadJourney>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const { id, name } = await getOpenJourney(ctx, input.journeyId);
  const stages = await db.stage.findMany({
    where: { businessId, journeyId: id },
    select: {
      id: true,
      name: true,
      touchpoints: named,
      spots: { ...named, where: { status: { not: "retired" } } },
    },
    orderBy: { position: "asc" },
  });
  const open = await db.thread.groupBy({
    by: ["subjectId"],
    where: { businessId, journeyId: id, resolvedAt: null },
    _count: { _all: true },
  });
  return { id, name, stages, open: open.map(({ subjectId, _count }) => ({ subjectId, count: _count._all })) };
}
