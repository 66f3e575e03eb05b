import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import type { ChannelKind, ListSpotChannels, ReadChannel } from "@spots/domain/feedback/channel";
import { notFound } from "@spots/domain/kernel/errors";
import type { SpotStatus } from "@spots/domain/spot/spot";
import { readSettings } from "../business/business.queries";
import { listOpenLocations } from "../delivery/moment.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { listAbouts } from "./about.queries";

const named = { id: true, name: true } as const;
const stage = { select: { ...named, journey: { select: { ...named, archivedAt: true } } } } as const;
const parts = {
  location: { select: { ...named, timeZone: true } },
  stage,
  touchpoint: { select: named },
  spot: { select: { ...named, status: true, stage, touchpoint: { select: named } } },
} as const;

/** How far back refused answers are told, and in how many hours at most. */
const floodDays = 7;
const mostFloods = 24;

type Named = { id: string; name: string };
type Stage = Named & { journey: Named & { archivedAt: Date | null } };
type Row = {
  id: string;
  token: string;
  name: string;
  kind: ChannelKind;
  place: string;
  createdAt: Date;
  closedAt: Date | null;
  location: { id: string; name: string; timeZone: string };
  stage: Stage | null;
  touchpoint: Named | null;
  spot: (Named & { status: SpotStatus; stage: Stage; touchpoint: Named | null }) | null;
};

/** Whether a spot is retired or its journey archived, so that no other channel is tied to it. */
const isOver = ({ status, stage: { journey } }: { status: SpotStatus; stage: Pick<Stage, "journey"> }) =>
  status === "retired" || journey.archivedAt !== null;

function channelRow(ctx: Call["ctx"], row: Row) {
  const { id, token, name, kind, place, createdAt, closedAt, location, spot } = row;
  return {
    id,
    name,
    kind,
    place,
    createdAt,
    closedAt,
    location,
    /** The stage and touchpoint at which it asks; at a spot, those of the spot. */
    stage: spot ? spot.stage : row.stage,
    touchpoint: spot ? spot.touchpoint : row.touchpoint,
    spot: spot && { id: spot.id, name: spot.name, isRetired: spot.status === "retired", isOver: isOver(spot) },
    token,
    address: `${ctx.addresses.feedback}/${kind === "kiosk" ? "k" : "f"}/${token}`,
  };
}

/**
 * The number of answers of each of these channels. The count of a relation would group the answers
 * of all channels.
 */
async function answersOf({ db, tenant }: Call["ctx"], channels: readonly { readonly id: string }[]) {
  const groups =
    channels.length === 0
      ? []
      : await db.response.groupBy({
          by: ["channelId"],
          where: { businessId: tenant.businessId, channelId: { in: channels.map(({ id }) => id) } },
          _count: true,
        });
  const counts = new Map(groups.map(({ channelId, _count }) => [channelId, _count]));
  return (channelId: string): number => counts.get(channelId) ?? 0;
}

/**
 * The channels of the locations that the member sees, open ones first, each with its number of
 * answers, and the stage, touchpoint or spot at which it asks; and what a channel can be tied to.
 */
export async function listChannels({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const seen = locationsSeenBy(member);
  const rows = await db.channel.findMany({
    where: { businessId, ...(seen === null ? {} : { locationId: { in: [...seen] } }) },
    include: {
      ...parts,
      floods: { where: { hour: { gte: new Date(ctx.now().getTime() - 86_400_000) } }, select: { hour: true }, take: 1 },
    },
    orderBy: [{ closedAt: { sort: "asc", nulls: "first" } }, { createdAt: "desc" }, { id: "desc" }],
    take: 500,
  });
  const answers = await answersOf(ctx, rows);
  return {
    channels: rows.map(({ floods, ...row }) => ({
      ...{ ...channelRow(ctx, row), responses: answers(row.id) },
      /** Whether a limit refused answers within the last day. */
      isFlooded: floods.length > 0,
    })),
    locations: await listOpenLocations({ ctx }),
    journeys: await listAbouts(ctx),
  };
}

/**
 * The channels at a spot, of the locations that the member sees, open ones first; and where a
 * further one can be created. @throws NOT_FOUND for an unknown spot
 */
export async function listSpotChannels({ ctx, input }: Call<ListSpotChannels>) {
  const { db, tenant, member } = ctx;
  const spot = await db.spot.findUnique({
    where: tenantKey(ctx, input.spotId),
    select: { ...named, status: true, stage },
  });
  if (!spot) throw notFound();
  const seen = locationsSeenBy(member);
  const rows = await db.channel.findMany({
    where: {
      ...{ businessId: tenant.businessId, spotId: spot.id },
      ...(seen === null ? {} : { locationId: { in: [...seen] } }),
    },
    include: parts,
    orderBy: [{ closedAt: { sort: "asc", nulls: "first" } }, { createdAt: "desc" }, { id: "desc" }],
    take: 100,
  });
  const answers = await answersOf(ctx, rows);
  return {
    name: spot.name,
    isOver: isOver(spot),
    channels: rows.map((row) => ({ ...channelRow(ctx, row), responses: answers(row.id) })),
    locations: await listOpenLocations({ ctx }),
  };
}

/**
 * One channel with what its kind needs, and the German form of address on its poster. @throws
 * NOT_FOUND
 */
export async function readChannel({ ctx, input }: Call<ReadChannel>) {
  const channel = await ctx.db.channel.findUnique({
    where: tenantKey(ctx, input.channelId),
    include: {
      ...{ ...parts, location: { select: { ...parts.location.select, reviewUrl: true } } },
      shorts: { where: { revokedAt: null }, select: { code: true } },
    },
  });
  if (!channel || !mayActAt(ctx.member, channel.locationId)) throw notFound();
  const business = await readSettings({ ctx });
  const { origins, idleSeconds, pinHash } = channel;
  const floods = await ctx.db.channelFlood.findMany({
    where: {
      ...{ businessId: ctx.tenant.businessId, channelId: channel.id },
      hour: { gte: new Date(ctx.now().getTime() - floodDays * 86_400_000) },
    },
    select: { hour: true, ofOne: true, ofAll: true },
    orderBy: { hour: "desc" },
    take: mostFloods,
  });
  const { shortCode } = await ctx.db.business.findUniqueOrThrow({
    where: { id: ctx.tenant.businessId },
    select: { shortCode: true },
  });
  const short = channel.shorts[0] && shortCode !== null ? `${shortCode}${channel.shorts[0].code}` : null;
  return {
    ...channelRow(ctx, channel),
    /** Its short address; null: it has none. */
    shortAddress: short === null ? null : `${ctx.addresses.feedback}/s/${short}`,
    /** When limits refused answers, newest first. */
    floods,
    ...{ origins, idleSeconds, hasPin: pinHash !== null },
    /** The page for public reviews of its location. */
    reviewUrl: channel.location.reviewUrl,
    germanAddress: business.germanAddress,
    /** Where the script of a widget is loaded from. */
    feedbackAddress: ctx.addresses.feedback,
  };
}

/**
 * The open channels that the member sees, by name, each with the form that it asks; null: the
 * standard form.
 */
export async function listOpenChannels({ db, tenant, member }: Call["ctx"]) {
  const seen = locationsSeenBy(member);
  return db.channel.findMany({
    where: {
      ...{ businessId: tenant.businessId, closedAt: null },
      ...(seen === null ? {} : { locationId: { in: [...seen] } }),
    },
    select: { id: true, name: true, location: { select: { name: true } }, form: { select: { id: true, name: true } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 500,
  });
}
