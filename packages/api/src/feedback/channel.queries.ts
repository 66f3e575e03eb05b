import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import type { ReadChannel } from "@spots/domain/feedback/channel";
import { notFound } from "@spots/domain/kernel/errors";
import { readSettings } from "../business/business.queries";
import { listOpenLocations } from "../delivery/moment.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { listAbouts } from "./about.queries";

const parts = {
  location: { select: { id: true, name: true } },
  stage: { select: { id: true, name: true, journey: { select: { id: true, name: true } } } },
  touchpoint: { select: { id: true, name: true } },
} as const;

type Row = {
  id: string;
  token: string;
  name: string;
  place: string;
  createdAt: Date;
  closedAt: Date | null;
  location: { id: string; name: string };
  stage: { id: string; name: string; journey: { id: string; name: string } } | null;
  touchpoint: { id: string; name: string } | null;
};

function channelRow(ctx: Call["ctx"], row: Row) {
  const { id, token, name, place, createdAt, closedAt, location, stage, touchpoint } = row;
  return {
    id,
    name,
    place,
    createdAt,
    closedAt,
    location,
    stage,
    touchpoint,
    address: `${ctx.addresses.feedback}/f/${token}`,
  };
}

/**
 * The channels of the locations that the member sees, open ones first, each with its number of
 * answers, the stage and touchpoint at which it asks; and what a channel can be tied to.
 */
export async function listChannels({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const seen = locationsSeenBy(member);
  const rows = await db.channel.findMany({
    where: { businessId, ...(seen === null ? {} : { locationId: { in: [...seen] } }) },
    include: { ...parts, _count: { select: { responses: true } } },
    orderBy: [{ closedAt: { sort: "asc", nulls: "first" } }, { createdAt: "desc" }, { id: "desc" }],
    take: 500,
  });
  return {
    channels: rows.map(({ _count, ...row }) => ({ ...channelRow(ctx, row), responses: _count.responses })),
    locations: await listOpenLocations({ ctx }),
    journeys: await listAbouts(ctx),
  };
}

/** One channel, and the German form of address on its poster. @throws NOT_FOUND */
export async function readChannel({ ctx, input }: Call<ReadChannel>) {
  const channel = await ctx.db.channel.findUnique({
    where: tenantKey(ctx, input.channelId),
    include: parts,
  });
  if (!channel || !mayActAt(ctx.member, channel.locationId)) throw notFound();
  const business = await readSettings({ ctx });
  return { ...channelRow(ctx, channel), germanAddress: business.germanAddress };
}
