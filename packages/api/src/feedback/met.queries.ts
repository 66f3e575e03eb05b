import type { TenantClient } from "@spots/db/tenancy/client";
import { type AnswerAtLocation, type LiveSpan, versionsMet } from "@spots/domain/feedback/met-versions";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";

type Reader = { readonly db: TenantClient; readonly tenant: { readonly businessId: Id } };

/**
 * The facts that decide which versions the customers of some answers met: the deliveries of their
 * visits and the absences at locations.
 */
export async function readMeetings({ db, tenant }: Reader, answers: readonly AnswerAtLocation[]) {
  const { businessId } = tenant;
  const visitIds = [...new Set(answers.flatMap(({ visitId }) => visitId ?? []))];
  const moments = await db.moment.findMany({
    where: { businessId, visitId: { in: visitIds }, status: "delivered", spotId: { not: null } },
    select: { visitId: true, spotId: true, spotVersion: true, deliveredAt: true },
  });
  const received = moments.flatMap(({ visitId, spotId, spotVersion, deliveredAt }) =>
    visitId && spotId && spotVersion !== null && deliveredAt
      ? [{ visitId, spotId, version: spotVersion, deliveredAt }]
      : [],
  );
  const absences = await db.spotAbsence.findMany({ where: { businessId } });
  return {
    met: <Version extends LiveSpan>(answer: AnswerAtLocation, versions: readonly Version[]) =>
      versionsMet(answer, versions, { received, absences }),
  };
}

/**
 * For each answer the spots that it can mention, by name: those of which its customer met a
 * version.
 */
export async function listChoices<Answer extends AnswerAtLocation & { readonly id: Id }>(
  ctx: Pick<Call["ctx"], "db" | "tenant">,
  answers: readonly Answer[],
): Promise<ReadonlyMap<Id, readonly { readonly id: Id; readonly name: string; readonly version: number }[]>> {
  const { db, tenant } = ctx;
  const versions = await db.spotVersion.findMany({
    where: { businessId: tenant.businessId },
    select: { spotId: true, number: true, liveAt: true, endedAt: true, spot: { select: { name: true } } },
  });
  const { met } = await readMeetings(ctx, answers);
  return new Map(
    answers.map((answer) => [
      answer.id,
      met(answer, versions)
        .map(({ spotId, number, spot }) => ({ id: spotId, name: spot.name, version: number }))
        .toSorted((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id)),
    ]),
  );
}
