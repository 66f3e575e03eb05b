import type { DesignRelayStep } from "@spots/domain/journey/design";
import type { Id } from "@spots/domain/kernel/ids";
import { plain } from "@spots/domain/people/plain";
import { addDuty } from "../delivery/duty.commands";
import type { Call } from "../trpc/context";

/** The relay of a new spot, with roles by their names. */
export type DesignedRelay = { readonly spotId: Id; readonly steps: readonly DesignRelayStep[] };

/**
 * The id of each role by its plain name; a role that the business does not have, or has archived,
 * is added.
 */
async function rolesOf(ctx: Call["ctx"], names: readonly string[]): Promise<ReadonlyMap<string, Id>> {
  const { db, tenant, newId } = ctx;
  const wanted = new Map(names.map((name) => [plain(name), name]));
  const duties = await db.duty.findMany({
    where: { businessId: tenant.businessId, plainName: { in: [...wanted.keys()] }, archivedAt: null },
    select: { id: true, plainName: true },
  });
  const roles = new Map(duties.map(({ id, plainName }) => [plainName, id]));
  for (const [plainName, name] of wanted) {
    if (roles.has(plainName)) continue;
    const { id } = await addDuty({ ctx, input: { id: newId(), name } });
    roles.set(plainName, id);
  }
  return roles;
}

/**
 * Writes the relays of new spots, as a file, a template or a copied journey describes them.
 * @throws CONFLICT `dutiesFull` when the business has no room for their roles
 */
export async function writeRelays(ctx: Call["ctx"], relays: readonly DesignedRelay[]): Promise<void> {
  if (relays.length === 0) return;
  const { db, tenant, member, now } = ctx;
  const { businessId } = tenant;
  const roles = await rolesOf(
    ctx,
    relays.flatMap(({ steps }) => steps.map(({ role }) => role)),
  );
  const designed = { businessId, number: 1, changedAt: now(), changedById: member.id };
  await db.relayDesign.createMany({ data: relays.map(({ spotId }) => ({ ...designed, spotId })) });
  await db.relayDesignStep.createMany({
    data: relays.flatMap(({ spotId, steps }) =>
      steps.flatMap(({ what, role, minutes }, index) => {
        const dutyId = roles.get(plain(role));
        return dutyId ? [{ businessId, spotId, number: index + 1, what, dutyId, minutes }] : [];
      }),
    ),
  });
}
