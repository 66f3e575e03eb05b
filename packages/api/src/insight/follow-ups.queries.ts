import { followUpsByDay, followUpsOfSpots } from "@spots/db/reports/follow-ups";
import {
  aidedMeasure,
  anyRecallMeasure,
  retellMeasure,
  type SpotFollowUpRow,
  shownMeasure,
  unaidedMeasure,
} from "@spots/domain/insight/follow-up";
import { figuresOver } from "@spots/domain/insight/measures";
import type { ListFollowUps, ReadResults, ReadSpotResults } from "@spots/domain/insight/results";
import { pageFrom, readCursor } from "@spots/domain/kernel/page";
import { askingRuleOf } from "../asking/asking-rule.queries";
import { maskingOf } from "../feedback/masking.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { localDays } from "./local-days.queries";
import { bySpot, listSpots } from "./results.queries";
import { resultsScope } from "./results-scope.queries";

type Reader = Pick<Call["ctx"], "db" | "tenant">;
type Scope = Awaited<ReturnType<typeof resultsScope>>;

const parts = [1, 2] as const;

/**
 * Unaided and aided recall of one spot at each part: of the customers who got it (`received`), as
 * far as the visit is known, and of all whose list holds it.
 */
function spotFigures({ asked: { group, days, minimumN } }: Scope, rows: readonly SpotFollowUpRow[]) {
  const figures = (some: readonly SpotFollowUpRow[]) => ({
    unaided: figuresOver(some, group, minimumN, unaidedMeasure)(days),
    aided: figuresOver(some, group, minimumN, aidedMeasure)(days),
  });
  return parts.map((part) => {
    const ofPart = rows.filter((row) => row.part === part);
    return { part, received: figures(ofPart.filter(({ isReceived }) => isReceived)), all: figures(ofPart) };
  });
}

/** The mails that ever asked a customer again. */
const countAsked = ({ db, tenant: { businessId } }: Reader): Promise<number> =>
  db.asking.count({ where: { businessId, purpose: "followUp", sentAt: { not: null } } });

/** The days that the rule of the business says now for each part; null: it is not asked. */
async function daysOfParts(ctx: Reader) {
  const { followUp } = await askingRuleOf(ctx);
  return { 1: followUp.first, 2: followUp.second };
}

/**
 * What customers still remember of one spot when they are asked again: each time with the days that
 * the rule of the business says now, null where it does not ask that time, and with its figures.
 * @throws NOT_FOUND for an unknown spot, or a filter that the member does not see
 */
export async function readSpotFollowUps({ ctx, input }: Call<ReadSpotResults>) {
  const { id } = await getSpot(ctx, input.spotId);
  const scope = await resultsScope(ctx, input);
  const rows = await followUpsOfSpots(ctx.db, scope.report, id);
  const daysOf = await daysOfParts(ctx);
  return {
    asked: await countAsked(ctx),
    parts: spotFigures(scope, rows).map((figures) => ({ ...figures, days: daysOf[figures.part] })),
  };
}

/**
 * What customers still remember when they are asked again, and whom they told: each part with its
 * days, n and interval, and per published spot unaided recall and aided recall corrected for
 * guessing. Who was not asked, or did not answer a question, is in none of its figures. `asked`
 * counts the mails ever sent.
 * @throws NOT_FOUND for a filter that the member does not see
 */
export async function readFollowUps({ ctx, input }: Call<ReadResults>) {
  const scope = await resultsScope(ctx, input);
  const { group, days, minimumN } = scope.asked;
  const rows = await followUpsByDay(ctx.db, scope.report);
  const spotRows = bySpot(await followUpsOfSpots(ctx.db, scope.report, null));
  const spots = await listSpots(ctx, input);
  const daysOf = await daysOfParts(ctx);
  return {
    days,
    asked: await countAsked(ctx),
    parts: parts.map((part) => {
      const ofPart = rows.filter((row) => row.part === part);
      return {
        ...{ part, days: daysOf[part] },
        recall: figuresOver(ofPart, group, minimumN, anyRecallMeasure)(days),
        retell: figuresOver(ofPart, group, minimumN, retellMeasure)(days),
        shown: figuresOver(ofPart, group, minimumN, shownMeasure)(days),
      };
    }),
    spots: spots.flatMap(({ id, name, stage }) => {
      const own = spotRows.get(id);
      return own ? [{ id, name, stage, parts: spotFigures(scope, own) }] : [];
    }),
  };
}

/**
 * The answered follow-ups of a period, newest first, with what was listed and ticked. The reader
 * may read each of them; personal data in the texts is masked as in answers.
 * @throws NOT_FOUND for an unknown spot, or a filter that the member does not see
 */
export async function listFollowUps({ ctx, input }: Call<ListFollowUps>) {
  const { db, tenant } = ctx;
  if (input.spotId !== null) await getSpot(ctx, input.spotId);
  const { asked } = await resultsScope(ctx, input);
  const { locationIds, channelIds } = asked.group;
  const { zones, around } = await localDays(ctx, asked.days, locationIds);
  const after = readCursor(input.cursor);
  const rows = await db.followUp.findMany({
    where: {
      businessId: tenant.businessId,
      asking: {
        ...(channelIds === null ? {} : { channelId: { in: [...channelIds] } }),
      },
      AND: [
        { unaidedAt: around },
        { OR: zones.map(({ locationId, at }) => ({ asking: { locationId }, unaidedAt: at })) },
        ...(input.spotId === null ? [] : [{ options: { some: { spotId: input.spotId } } }]),
        ...(after === null
          ? []
          : [{ OR: [{ unaidedAt: { lt: after.at } }, { unaidedAt: after.at, askingId: { lt: after.id } }] }]),
      ],
    },
    select: {
      ...{ askingId: true, responseId: true, part: true, days: true, text: true, locale: true, told: true },
      ...{ shown: true, unaidedAt: true, aidedAt: true },
      asking: {
        select: {
          location: { select: { id: true, name: true, timeZone: true } },
          channel: { select: { id: true, name: true } },
        },
      },
      options: { select: { position: true, spotId: true, text: true, ticked: true }, orderBy: { position: "asc" } },
      mentions: {
        select: {
          status: true,
          spotId: true,
          decidedAt: true,
          version: { select: { spot: { select: { name: true } } } },
        },
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
  const shown = rows.map(({ asking, mentions, text, unaidedAt, ...row }) => ({
    ...{ ...row, ...asking, text: mask(text), at: unaidedAt ?? new Date(0) },
    mentions: mentions.map(({ version, decidedAt, ...mention }) => ({
      ...{ ...mention, name: version.spot.name, isDecided: decidedAt !== null },
    })),
  }));
  return {
    days: asked.days,
    ...pageFrom(shown, input.limit, ({ at, askingId }) => ({ at, id: askingId })),
  };
}
