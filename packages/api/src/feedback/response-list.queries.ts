import type { AnswerScope } from "@spots/db/reports/answer-condition";
import { countAnswers } from "@spots/db/reports/count-answers";
import { listAnswers } from "@spots/db/reports/list-answers";
import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import { type AnswerFilter, nobody } from "@spots/domain/feedback/answer-filter";
import { readAnswerKey, writeAnswerKey } from "@spots/domain/feedback/answer-key";
import type { CountResponses, ListResponses } from "@spots/domain/feedback/list-responses";
import { notFound } from "@spots/domain/kernel/errors";
import { Id } from "@spots/domain/kernel/ids";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { maskingOf } from "./masking.queries";

type Context = Call["ctx"];

/**
 * The answers of a filter that the member sees.
 * @throws NOT_FOUND when they do not see one of its locations
 */
export async function scopeOf(ctx: Context, filter: AnswerFilter): Promise<AnswerScope> {
  const { db, tenant, member } = ctx;
  const { businessId, timeZone } = tenant;
  const wanted = new Set(filter.locationIds);
  const found = await db.location.findMany({ where: { businessId, id: { in: [...wanted] } }, select: { id: true } });
  if (found.length < wanted.size || !found.every(({ id }) => mayActAt(member, id))) throw notFound();
  const now = ctx.now();
  return {
    businessId,
    locationIds: locationsSeenBy(member),
    memberId: member.id,
    now,
    today: dayOf(now, timeZone),
    filter,
  };
}

/** The ids of one page of a filter's answers, in its order, and the cursor of the next page. */
export async function listAnswerIds(ctx: Context, { filter, cursor, limit }: ListResponses) {
  const keys = await listAnswers(ctx.db, await scopeOf(ctx, filter), {
    after: readAnswerKey(cursor),
    limit: limit + 1,
  });
  const shown = keys.slice(0, limit);
  const last = shown.at(-1);
  return {
    ids: shown.map(({ id }) => id),
    next: keys.length > limit && last !== undefined ? writeAnswerKey(last) : null,
  };
}

/** The rows of a page in the order of its ids; rows of other ids are left out. */
export function inOrder<Row extends { readonly id: Id }>(ids: readonly Id[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The length of the texts that a list shows. */
const mostShown = 280;

/** A page of the answers of a filter, as a list shows them: texts are masked and cut. */
export async function listResponses({ ctx, input }: Call<ListResponses>) {
  const { ids, next } = await listAnswerIds(ctx, input);
  const rows = await ctx.db.response.findMany({
    where: { businessId: ctx.tenant.businessId, id: { in: ids } },
    select: {
      id: true,
      answeredAt: true,
      locale: true,
      recallText: true,
      recommend: true,
      comment: true,
      contact: true,
      location: { select: { name: true, timeZone: true } },
      channel: { select: { spot: { select: { name: true } } } },
      mentions: {
        where: { source: "unaided", status: { not: "dismissed" } },
        select: { id: true, question: true, status: true, spot: { select: { id: true, name: true } } },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      },
      kudos: { where: { removedAt: null }, select: { id: true, words: true, member: { select: { name: true } } } },
    },
  });
  const mask = await maskingOf(
    ctx,
    rows.flatMap(({ recallText, comment, kudos }) => [recallText, comment, ...kudos.map(({ words }) => words)]),
  );
  return {
    next,
    rows: inOrder(ids, rows).map(({ contact, recallText, comment, kudos, ...shown }) => ({
      ...shown,
      hasContact: contact !== null && contact !== "",
      recallText: mask(recallText).slice(0, mostShown),
      comment: mask(comment).slice(0, mostShown),
      kudos: kudos.map((each) => ({ ...each, words: mask(each.words) })),
    })),
  };
}

type Named = { readonly id: Id; readonly name: string };

/**
 * How many answers each value of the filter would give, with the names of locations, channels,
 * spots, stages, personas and the members who have cases.
 */
export async function countResponses({ ctx, input: { filter } }: Call<CountResponses>) {
  const { db } = ctx;
  const scope = await scopeOf(ctx, filter);
  const { total, among, isWhole, parts } = await countAnswers(db, scope);
  const seen = scope.locationIds === null ? {} : { locationId: { in: [...scope.locationIds] } };
  type Part = "locationIds" | "channelIds" | "atSpotIds" | "spotIds" | "stageIds" | "personaIds" | "assignees";
  const ids = (part: Part) => ({
    where: {
      businessId: scope.businessId,
      id: { in: [...new Set([...Object.keys(parts[part]), ...filter[part]])].filter((id) => Id.safeParse(id).success) },
    },
    select: { id: true, name: true },
  });
  const channels = ids("channelIds");
  const named = async (part: Part, rows: Promise<readonly Named[]>) =>
    (await rows)
      .map((row) => ({ ...row, count: parts[part][row.id] ?? 0 }))
      .toSorted((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
  return {
    total,
    among,
    isWhole,
    locations: await named("locationIds", db.location.findMany(ids("locationIds"))),
    channels: await named("channelIds", db.channel.findMany({ ...channels, where: { ...channels.where, ...seen } })),
    atSpots: await named("atSpotIds", db.spot.findMany(ids("atSpotIds"))),
    spots: await named("spotIds", db.spot.findMany(ids("spotIds"))),
    stages: await named("stageIds", db.stage.findMany(ids("stageIds"))),
    personas: await named("personaIds", db.persona.findMany(ids("personaIds"))),
    members: await named("assignees", db.member.findMany(ids("assignees"))),
    me: ctx.member.id,
    mine: parts.assignees[ctx.member.id] ?? 0,
    unassigned: parts.assignees[nobody] ?? 0,
    cases: parts.cases,
    locales: parts.locales,
    scores: parts.scores,
    contact: parts.contact,
    waiting: parts.waiting,
    mention: parts.mention,
    thanks: parts.thanks,
    tones: parts.tone,
  };
}
