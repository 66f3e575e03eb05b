import { referralsByDay, referralsOfSpots } from "@spots/db/reports/referrals";
import { referralFigures } from "@spots/domain/insight/referral";
import type { ListReferrals, ReadResults } from "@spots/domain/insight/results";
import { pageFrom, readCursor } from "@spots/domain/kernel/page";
import { maskingOf } from "../feedback/masking.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { localDays } from "./local-days.queries";
import { bySpot, listSpots } from "./results.queries";
import { resultsScope } from "./results-scope.queries";

/**
 * How far the links for friends get, over all answers of a period and over those that mention each
 * spot: offered, shared, opened, came. `isOffered`: whether any form ever offered one.
 * @throws NOT_FOUND for a filter that the member does not see
 */
export async function readReferrals({ ctx, input }: Call<ReadResults>) {
  const { asked, report } = await resultsScope(ctx, input);
  const rows = await referralsByDay(ctx.db, report);
  const ofSpots = bySpot(await referralsOfSpots(ctx.db, report));
  const spots = await listSpots(ctx, input);
  return {
    days: asked.days,
    isOffered: rows.length > 0,
    whole: referralFigures(rows, asked),
    spots: spots.flatMap(({ id, name, stage }) => {
      const own = ofSpots.get(id);
      return own ? [{ id, name, stage, steps: referralFigures(own, asked) }] : [];
    }),
  };
}

const opened = { openings: { some: {} } } as const;
const reached = {
  offered: {},
  shared: { referral: { isNot: null } },
  opened: { referral: { is: opened } },
  came: { referral: { is: { openings: { some: { cameAt: { not: null } } } } } },
} as const;

/**
 * The answers behind a step of the links for friends, newest first, each with when its link was
 * made, opened and come by. Personal data in the texts is masked.
 * @throws NOT_FOUND for an unknown spot, or a filter that the member does not see
 */
export async function listReferrals({ ctx, input }: Call<ListReferrals>) {
  const { db, tenant } = ctx;
  const { spotId, which } = input;
  if (spotId !== null) await getSpot(ctx, spotId);
  const { asked } = await resultsScope(ctx, input);
  const { locationIds, channelIds } = asked.group;
  const after = readCursor(input.cursor);
  const { zones, around } = await localDays(ctx, asked.days, locationIds);
  const counted = { question: "recall", source: "unaided", status: "counted" } as const;
  const rows = await db.response.findMany({
    where: {
      businessId: tenant.businessId,
      ...(channelIds === null ? {} : { channelId: { in: [...channelIds] } }),
      ...(spotId === null ? {} : { mentions: { some: { ...counted, spotId } } }),
      AND: [
        { answeredAt: around },
        { OR: zones.map(({ locationId, at }) => ({ locationId, answeredAt: at })) },
        {
          OR: [
            { referral: { isNot: null } },
            { form: { is: { content: { path: ["ending", "friend", "isOn"], equals: true } } } },
          ],
        },
        reached[which],
        ...(after === null
          ? []
          : [{ OR: [{ answeredAt: { lt: after.at } }, { answeredAt: after.at, id: { lt: after.id } }] }]),
      ],
    },
    select: {
      ...{ id: true, answeredAt: true, locale: true, recallText: true },
      location: { select: { name: true, timeZone: true } },
      channel: { select: { name: true } },
      mentions: { where: counted, select: { spot: { select: { id: true, name: true } } }, orderBy: { id: "asc" } },
      referral: {
        select: {
          sharedAt: true,
          openings: {
            select: { id: true, openedAt: true, cameAt: true },
            orderBy: [{ openedAt: "asc" }, { id: "asc" }],
          },
        },
      },
    },
    orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
  });
  const mask = await maskingOf(
    ctx,
    rows.map(({ recallText }) => recallText),
  );
  const shown = rows.map(({ referral, mentions, recallText, answeredAt, ...row }) => ({
    ...{ ...row, at: answeredAt, text: mask(recallText) },
    spots: mentions.map(({ spot }) => spot),
    sharedAt: referral?.sharedAt ?? null,
    openings: referral?.openings ?? [],
  }));
  return {
    days: asked.days,
    ...pageFrom(shown, input.limit, ({ at, id }) => ({ at, id })),
  };
}
