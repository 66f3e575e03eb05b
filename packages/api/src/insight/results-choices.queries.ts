import { locationsSeenBy } from "@spots/domain/access/object-rules";
import type { Call } from "../trpc/context";

/** The largest number of choices of one filter. */
const mostChoices = 500;

/** The ids and names of the rows of one kind, by name. */
const named = <Where>(where: Where) => ({
  where,
  select: { id: true, name: true } as const,
  orderBy: [{ name: "asc" as const }, { id: "asc" as const }],
  take: mostChoices,
});

/**
 * What Results can be filtered by, as far as the member sees it: locations, journeys, personas,
 * channels, and stages at which a channel asks, by name; and the minimum of answers in a figure.
 */
export async function readResultsChoices({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member } = ctx;
  const { businessId, minimumN } = tenant;
  const seen = locationsSeenBy(member);
  const mine = seen === null ? {} : { id: { in: [...seen] } };
  const at = seen === null ? {} : { locationId: { in: [...seen] } };
  const channels = await db.channel.findMany({
    where: { businessId, ...at },
    select: { id: true, name: true, spot: { select: { name: true } }, location: { select: { name: true } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostChoices,
  });
  const asking = await db.stage.findMany({
    where: {
      ...{ businessId, journey: { archivedAt: null } },
      OR: [{ channels: { some: at } }, { spots: { some: { channels: { some: at } } } }],
    },
    select: { id: true, name: true, journey: { select: { name: true } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostChoices,
  });
  return {
    locations: await db.location.findMany(named({ businessId, archivedAt: null, ...mine })),
    journeys: await db.journey.findMany(named({ businessId, archivedAt: null })),
    personas: await db.persona.findMany(named({ businessId })),
    channels: channels.map(({ id, name, spot, location }) => ({
      id,
      name: [name, ...(spot && spot.name !== name ? [spot.name] : []), location.name].join(" · "),
    })),
    stages: asking.map(({ id, name, journey }) => ({ id, name: `${name} · ${journey.name}` })),
    minimumN,
  };
}
