import { answersBehind } from "@spots/db/reports/answers-behind";
import { momentsOfKnown } from "@spots/db/reports/known-customers";
import { momentsBehind } from "@spots/db/reports/moments-behind";
import { returnDays } from "@spots/domain/insight/freshness";
import type { ListAnswersBehind, ListMomentsBehind } from "@spots/domain/insight/results";
import { notFound } from "@spots/domain/kernel/errors";
import { pageFrom, readCursor } from "@spots/domain/kernel/page";
import { answersOfVisit, answerTo } from "../delivery/confirmed.queries";
import { photosInList } from "../delivery/photo.queries";
import { maskingOf } from "../feedback/masking.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { resultsScope } from "./results-scope.queries";

/** @throws NOT_FOUND for an unknown spot */
async function spotOf({ db, tenant }: Call["ctx"], spotId: string): Promise<string> {
  const spot = await db.spot.findUnique({ where: tenantKey({ tenant }, spotId), select: { id: true } });
  if (!spot) throw notFound();
  return spot.id;
}

/**
 * The answers that a spot's mention rate counts over a period, newest first, each with its mention
 * of the spot: also those that the figure leaves out, because the reader may read each answer.
 * @throws NOT_FOUND for an unknown spot, or a filter that the member does not see
 */
export async function listAnswersBehind({ ctx, input }: Call<ListAnswersBehind>) {
  const { db, tenant } = ctx;
  const spotId = await spotOf(ctx, input.spotId);
  const { asked, report } = await resultsScope(ctx, input);
  const { locationIds, channelIds } = asked.group;
  const page = { ...report, ...asked.days, spotId, locationIds, channelIds, which: input.which };
  const ids = await answersBehind(db, { ...page, before: readCursor(input.cursor), limit: input.limit + 1 });
  const rows = await db.response.findMany({
    where: { businessId: tenant.businessId, id: { in: [...ids] } },
    select: {
      id: true,
      answeredAt: true,
      locale: true,
      recallText: true,
      recommend: true,
      pressured: true,
      comment: true,
      location: { select: { id: true, name: true, timeZone: true } },
      channel: { select: { name: true } },
      mentions: {
        where: { spotId, status: { in: ["counted", "doubtful"] } },
        select: { id: true, question: true, source: true, status: true, spanStart: true, spanEnd: true },
        take: 4,
      },
    },
    orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
  });
  const mask = await maskingOf(
    ctx,
    rows.flatMap(({ recallText, comment }) => [recallText, comment]),
  );
  const answers = rows.map(({ mentions, ...answer }) => ({
    ...answer,
    recallText: mask(answer.recallText),
    comment: mask(answer.comment),
    mention: mentions.find(({ question, source }) => question === "recall" && source === "unaided") ?? null,
    isInComment: mentions.some(({ question, status }) => question === "comment" && status === "counted"),
  }));
  return pageFrom(answers, input.limit, ({ answeredAt, id }) => ({ at: answeredAt, id }));
}

/**
 * The planned moments that a spot's delivery rate counts over a period, newest first.
 * @throws NOT_FOUND for an unknown spot, or a filter that the member does not see
 */
export async function listMomentsBehind({ ctx, input }: Call<ListMomentsBehind>) {
  const { db, tenant } = ctx;
  const spotId = await spotOf(ctx, input.spotId);
  const { asked, report } = await resultsScope(ctx, input);
  const { locationIds } = asked.delivering;
  const { which } = input;
  const at = { before: readCursor(input.cursor), limit: input.limit + 1 };
  const page = { ...report, ...asked.days, spotId, locationIds, ...at };
  const ids =
    which === "known" || which === "returned"
      ? await momentsOfKnown(db, { ...page, which }, returnDays)
      : await momentsBehind(db, { ...page, which });
  const rows = await db.moment.findMany({
    where: { businessId: tenant.businessId, id: { in: [...ids] } },
    select: {
      id: true,
      status: true,
      dueAt: true,
      deliveredAt: true,
      reaction: true,
      spotId: true,
      reportedAt: true,
      photos: photosInList,
      visit: answersOfVisit,
      member: { select: { name: true } },
      location: { select: { id: true, name: true, timeZone: true } },
    },
    orderBy: [{ dueAt: "desc" }, { id: "desc" }],
  });
  const moments = rows.map(({ photos, visit, ...row }) => ({
    ...row,
    photos: photos.map(({ id }) => id),
    answer: answerTo({ ...row, visit }),
  }));
  return pageFrom(moments, input.limit, ({ dueAt, id }) => ({ at: dueAt, id }));
}
