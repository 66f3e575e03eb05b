import type { CheckSpot } from "@spots/domain/growth/growth";
import { renewedCheck } from "@spots/domain/growth/team-check";
import { minimumForWhole } from "@spots/domain/insight/privacy";
import { notFound } from "@spots/domain/kernel/errors";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { lockPresent, lockRow } from "../writing/lock";
import { record } from "../writing/record";

/**
 * Stores how the caller sees one ingredient of a spot as they deliver it. A new answer replaces
 * theirs.
 * @throws NOT_FOUND for an unknown spot, and on a shared device
 */
export async function checkSpot({ ctx, input }: Call<CheckSpot>) {
  const { db, tenant, member } = ctx;
  if (member.onlyAt !== undefined) throw notFound();
  // What somebody says of themselves is deleted when they leave: nothing is written meanwhile.
  if (!(await lockPresent(ctx, [member.id])).has(member.id)) throw notFound();
  // One answer at a time, so that two together cannot pass the number at which the figure is
  // renewed.
  await lockRow(ctx, "spot", input.spotId);
  const spot = await getSpot(ctx, input.spotId);
  const of = { businessId: tenant.businessId, spotId: spot.id, topic: input.topic };
  const key = { ...of, memberId: member.id };
  const where = { businessId_spotId_memberId_topic: key };
  const before = await db.spotSelfCheck.findUnique({ where });
  if (before?.level === input.level) return { id: spot.id };
  const said = { level: input.level, at: ctx.now() };
  await db.spotSelfCheck.upsert({ where, create: { ...key, ...said }, update: said });
  await renew(ctx, of);
  record(ctx, { type: "growth.spotChecked", subjectId: member.id });
  return { id: spot.id };
}

/** Renews the team's figure of an ingredient, once enough answers have changed. */
async function renew(
  { db, tenant, now }: Call["ctx"],
  of: { businessId: string; spotId: string } & Pick<CheckSpot, "topic">,
) {
  const { businessId, spotId, topic } = of;
  const answers = await db.spotSelfCheck.findMany({
    where: { businessId, spotId, topic, member: { leftAt: null } },
    select: { memberId: true, level: true, counted: true },
    take: 2000,
  });
  const chosen = renewedCheck(answers, minimumForWhole(tenant.minimumN));
  if (chosen === null) return;
  await db.$executeRaw`
    update spot_self_check set counted = level
    where business_id = ${businessId}::uuid and spot_id = ${spotId}::uuid and topic = ${topic}::growth_topic`;
  const figure = { chosen: [...chosen], at: now() };
  await db.spotTeamCheck.upsert({
    where: { businessId_spotId_topic: { businessId, spotId, topic } },
    create: { ...of, ...figure },
    update: figure,
  });
}
