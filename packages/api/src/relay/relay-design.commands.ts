import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { type DesignRelay, RelayStepDesign } from "@spots/domain/relay/relay";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { findDesign } from "./relay-design.queries";

/**
 * Sets the steps of a spot's relay. Relays that run keep the steps with which they were started.
 * The same steps again change nothing.
 * @throws NOT_FOUND, also for an unknown role; BAD_REQUEST at the field of one that is archived;
 * CONFLICT `relayChanged` when a colleague changed it meanwhile
 */
export async function designRelay({ ctx, input }: Call<DesignRelay>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  await lockRow(ctx, "spot", input.spotId);
  const spot = await getSpot(ctx, input.spotId);
  const before = await findDesign(ctx, spot.id);
  const was = before.steps.map(({ duty: _, ...step }) => RelayStepDesign.parse(step));
  if (JSON.stringify(was) === JSON.stringify(input.steps)) return { number: before.number };
  if (before.number !== input.was) throw new DomainError("CONFLICT", "relayChanged");
  const duties = await db.duty.findMany({
    where: { businessId, id: { in: input.steps.map(({ dutyId }) => dutyId) } },
    select: { id: true, archivedAt: true },
  });
  const fields = input.steps.flatMap(({ dutyId }, index) => {
    const duty = duties.find(({ id }) => id === dutyId);
    if (!duty) throw notFound();
    return duty.archivedAt === null ? [] : [[`steps.${index}.dutyId`, "roleUnknown"]];
  });
  if (fields.length > 0) throw new DomainError("BAD_REQUEST", "badInput", { fields: Object.fromEntries(fields) });
  const number = before.number + 1;
  const changed = { number, changedAt: ctx.now(), changedById: member.id };
  await db.relayDesign.upsert({
    where: { businessId_spotId: { businessId, spotId: spot.id } },
    create: { businessId, spotId: spot.id, ...changed },
    update: changed,
  });
  await db.relayDesignStep.deleteMany({ where: { businessId, spotId: spot.id } });
  await db.relayDesignStep.createMany({
    data: input.steps.map((step, index) => ({ businessId, spotId: spot.id, number: index + 1, ...step })),
  });
  record(ctx, {
    type: "relay.designed",
    subjectId: spot.id,
    before: { name: spot.name, steps: was },
    after: { name: spot.name, steps: input.steps },
  });
  return { number };
}
