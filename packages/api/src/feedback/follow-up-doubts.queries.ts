import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { type PageOf, pageFrom, readCursor } from "@spots/domain/kernel/page";
import type { Call } from "../trpc/context";
import { maskingOf } from "./masking.queries";

/**
 * The follow-ups whose unaided words may mean a spot, newest first, of the locations that the
 * member sees, each with the spots that nobody has decided about.
 */
export async function listDoubtfulFollowUps({ ctx, input }: Call<PageOf>) {
  const { db, tenant, member } = ctx;
  const before = readCursor(input.cursor);
  const seen = locationsSeenBy(member);
  const rows = await db.followUp.findMany({
    where: {
      businessId: tenant.businessId,
      mentions: { some: { status: "doubtful" } },
      unaidedAt: { not: null },
      ...(seen === null ? {} : { asking: { locationId: { in: [...seen] } } }),
      ...(before === null
        ? {}
        : { OR: [{ unaidedAt: { lt: before.at } }, { unaidedAt: before.at, askingId: { lt: before.id } }] }),
    },
    select: {
      ...{ askingId: true, days: true, text: true, locale: true, unaidedAt: true },
      asking: { select: { location: { select: { name: true, timeZone: true } } } },
      mentions: {
        where: { status: "doubtful" },
        select: { spotId: true, version: { select: { spot: { select: { name: true } } } } },
        orderBy: { spotId: "asc" },
      },
    },
    orderBy: [{ unaidedAt: "desc" }, { askingId: "desc" }],
    take: input.limit + 1,
  });
  const mask = await maskingOf(
    ctx,
    rows.map(({ text }) => text),
  );
  const followUps = rows.map(({ asking: { location }, mentions, text, unaidedAt, ...row }) => ({
    ...{ ...row, location, text: mask(text), at: unaidedAt ?? new Date(0) },
    spots: mentions.map(({ spotId: id, version }) => ({ id, name: version.spot.name })),
  }));
  return pageFrom(followUps, input.limit, ({ at, askingId }) => ({ at, id: askingId }));
}
