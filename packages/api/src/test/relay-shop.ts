import type { Database } from "@spots/db/database";
import { aMember } from "@spots/test-kit/business";
import type { TestDatabase } from "@spots/test-kit/database";
import { newId } from "@spots/test-kit/ids";
import { as } from "./call";
import { aShopWithStaff } from "./shop-with-staff";

/**
 * A business whose spot has a relay: the kitchen in ten minutes, then the bar in four. Louis and
 * Ana are on shift in the kitchen at `now`, Jonas in the bar; Maria serves.
 */
export async function aRelayShop(db: TestDatabase, database: Database, now: Date) {
  const shop = await aShopWithStaff(db, database, now);
  const { businessId, slug: business, location, spot, maria, jonas, manager, owner } = shop;
  const locationId = location.id;
  const [louis, ana] = [
    await aMember(db, businessId, { role: "staff", name: "Louis", locationIds: [locationId] }),
    await aMember(db, businessId, { role: "staff", name: "Ana", locationIds: [locationId] }),
  ];
  const people = { maria, jonas, louis, ana, manager, owner };
  type Person = keyof typeof people;
  const [kitchen, bar, cellar] = [newId(), newId(), newId()];
  for (const [id, name] of [
    [kitchen, "Kitchen"],
    [bar, "Bar"],
    [cellar, "Cellar"],
  ] as const)
    await shop.asManager.duty.add({ business, id, name });
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
  const onShift = (who: Person, dutyId: string) =>
    db.shift.create({
      data: {
        ...{ businessId, id: newId(), memberId: people[who].id, locationId, dutyId },
        ...{ startsAt: hours(-2), endsAt: hours(6) },
      },
    });
  await onShift("louis", kitchen);
  await onShift("ana", kitchen);
  await onShift("jonas", bar);
  const steps = [
    { what: "A slice of cake with a candle for {name}", dutyId: kitchen, minutes: 10 },
    { what: "A glass of lemonade", dutyId: bar, minutes: 4 },
  ];
  const design = (more: readonly { what: string; dutyId: string; minutes: number }[], was: number) =>
    shop.asManager.relay.design({ business, spotId: spot.id, was, steps: [...more] });
  await design(steps, 0);
  const by = (who: Person, at = now) => as(database, people[who].userId, { now: at });
  const start = async (more = {}, at = now) => {
    const id = newId();
    await by("maria", at).relay.start({ business, id, spotId: spot.id, locationId, place: "Table 7", ...more });
    return id;
  };
  const act = (relayId: string, number = 1) => ({ business, relayId, number, actId: newId() });
  const stand = async (relayId: string) =>
    (await db.relayStep.findMany({ where: { businessId, relayId }, orderBy: { number: "asc" } })).map(
      ({ status, memberId }) =>
        `${status}${memberId === null ? "" : ` ${Object.entries(people).find(([, { id }]) => id === memberId)?.[0]}`}`,
    );
  return {
    ...shop,
    ...people,
    business,
    locationId,
    kitchen,
    bar,
    cellar,
    onShift,
    design,
    steps,
    by,
    start,
    act,
    stand,
  };
}
