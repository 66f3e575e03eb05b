import { mayActAt } from "@spots/domain/access/object-rules";
import type { Id } from "@spots/domain/kernel/ids";
import { stepsAfter } from "@spots/domain/relay/relay-life";
import type { Call } from "../trpc/context";
import { getRelay } from "./relay.queries";
import { statesOf, writeAct } from "./relay-step.commands";
import { isRoleThere } from "./role.queries";

/**
 * Asks anew for the steps that a member has in relays that run at locations at which they no longer
 * work. Call it after the member has changed or left.
 */
export async function releaseRelays(ctx: Call["ctx"], memberId: Id): Promise<void> {
  const { db, tenant, now, newId } = ctx;
  const { businessId } = tenant;
  const still = await db.member.findFirst({
    where: { businessId, id: memberId, leftAt: null },
    select: { ...{ id: true, name: true, role: true }, locations: { select: { locationId: true } } },
  });
  const acting = still && { ...still, locationIds: still.locations.map(({ locationId }) => locationId) };
  const locked = await db.$queryRaw<{ id: string }[]>`
    select m.id::text from moment m
    where m.business_id = ${businessId}::uuid and m.status in ('offered', 'accepted') and m.id in (
      select relay_id from relay_step where business_id = ${businessId}::uuid
        and (member_id = ${memberId}::uuid and status = 'accepted' or asked_member_id = ${memberId}::uuid and status = 'asked'))
    order by m.id for no key update`;
  for (const { id } of locked) {
    const relay = await getRelay(ctx, id);
    if (acting && mayActAt(acting, relay.locationId)) continue;
    for (const { number, dutyId } of relay.steps) {
      const known = statesOf(await getRelay(ctx, id));
      if (known[number - 1]?.status === "waiting") continue;
      const isThere = dutyId === null || (await isRoleThere(ctx, relay.locationId, dutyId, now()));
      const next = stepsAfter(known, { kind: "release", number, at: now(), memberId, isThere });
      if (next === known) continue;
      await writeAct(ctx, await getRelay(ctx, id), next, { actId: newId(), kind: "release", step: number, at: now() });
    }
  }
}
