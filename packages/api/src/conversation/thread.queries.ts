import type { Prisma } from "@spots/db/generated/client";
import { may, Roles } from "@spots/domain/access/permissions";
import { readTags } from "@spots/domain/conversation/person-tag";
import { taggedIn } from "@spots/domain/conversation/tagged";
import { isOverdue, type ListThreads, type ReadThread } from "@spots/domain/conversation/thread";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { pageFrom, readCursor } from "@spots/domain/kernel/page";
import { dateAsDay } from "@spots/domain/kernel/time";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { getOpenJourney, listSubjectNames } from "./subject.queries";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** @throws NOT_FOUND for an unknown conversation */
export async function getThread({ db, tenant }: Reader, threadId: Id) {
  const thread = await db.thread.findUnique({
    where: tenantKey({ tenant }, threadId),
  });
  if (!thread) throw notFound();
  return thread;
}

export const rolesThatTalk = Roles.filter((role) => may(role, "thread.write"));

/**
 * The members who can be tagged in a conversation and be responsible for it: those who may open it.
 */
export async function listTalkers({ ctx }: Pick<Call, "ctx">) {
  return ctx.db.member.findMany({
    where: { businessId: ctx.tenant.businessId, leftAt: null, role: { in: rolesThatTalk } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 1000,
  });
}

/** The names of members, including former ones. */
export async function namesOf({ db, tenant }: Reader, ids: readonly Id[]): Promise<(id: Id) => string> {
  const members = await db.member.findMany({
    where: { businessId: tenant.businessId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? "…";
}

const whole = {
  journey: { select: { id: true, name: true } },
  responsible: { select: { id: true, name: true } },
  resolver: { select: { name: true } },
} as const;

type Whole = Prisma.ThreadGetPayload<{ include: typeof whole }>;

/**
 * The fields of a thread in lists and in the open conversation. `subject.name` is null when the
 * subject was deleted.
 */
function factsOf({ ctx }: Pick<Call, "ctx">, thread: Whole, subjectNames: ReadonlyMap<Id, string>) {
  const { id, journey, subjectType, subjectId, responsible, resolver, resolvedAt, createdAt } = thread;
  const reviewOn = dateAsDay(thread.reviewOn);
  return {
    id,
    journey,
    subject: { type: subjectType, id: subjectId, name: subjectNames.get(subjectId) ?? null },
    responsible,
    reviewOn,
    isOverdue: isOverdue({ reviewOn, resolvedAt }, dayOf(ctx.now(), ctx.tenant.timeZone)),
    resolvedAt,
    resolvedBy: resolver?.name ?? null,
    createdAt,
  };
}

/**
 * Conversations, newest first, each with its first comment and number of comments. Those of
 * archived journeys are left out.
 * @throws NOT_FOUND for an unknown journey
 */
export async function listThreads({ ctx, input }: Call<ListThreads>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { journeyId, subjectId, resolved, whose, limit } = input;
  const after = readCursor(input.cursor);
  if (journeyId !== undefined) await getOpenJourney(ctx, journeyId);
  const mine: Prisma.ThreadWhereInput = {
    OR: [
      { responsibleId: member.id },
      { comments: { some: { removedAt: null, tags: { some: { memberId: member.id } } } } },
    ],
  };
  const open = await db.journey.findMany({ where: { businessId, archivedAt: null }, select: { id: true } });
  const threads = await db.thread.findMany({
    where: {
      businessId,
      journeyId: journeyId ?? { in: open.map(({ id }) => id) },
      ...(subjectId === undefined ? {} : { subjectId }),
      resolvedAt: resolved ? { not: null } : null,
      AND: [
        whose === "mine" ? mine : whose === "others" ? { NOT: mine } : {},
        after ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] } : {},
      ],
    },
    include: {
      ...whole,
      comments: {
        include: { member: { select: { name: true } } },
        orderBy: [{ at: "asc" }, { id: "asc" }],
        take: 1,
      },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const { rows, next } = pageFrom(threads, limit, ({ createdAt: at, id }) => ({ at, id }));
  const said = await db.comment.groupBy({
    by: ["threadId"],
    where: { businessId, threadId: { in: rows.map(({ id }) => id) }, removedAt: null },
    _count: { _all: true },
    _max: { at: true },
  });
  const subjectNames = await listSubjectNames(ctx, rows);
  const nameOf = await namesOf(
    ctx,
    rows.flatMap(({ comments }) => comments.flatMap(({ text }) => taggedIn(text))),
  );
  return {
    rows: rows.map((thread) => {
      const [first] = thread.comments;
      const sum = said.find(({ threadId }) => threadId === thread.id);
      return {
        ...factsOf({ ctx }, thread, subjectNames),
        first: first
          ? { by: first.member.name, text: first.removedAt === null ? readTags(first.text, nameOf) : null }
          : null,
        comments: sum?._count._all ?? 0,
        lastAt: sum?._max.at ?? thread.createdAt,
      };
    }),
    next,
  };
}

/**
 * A conversation without its comments, which `listComments` returns.
 * @throws NOT_FOUND for an unknown conversation
 */
export async function readThread({ ctx, input }: Call<ReadThread>) {
  const thread = await ctx.db.thread.findUnique({
    where: tenantKey(ctx, input.threadId),
    include: whole,
  });
  if (!thread) throw notFound();
  return factsOf({ ctx }, thread, await listSubjectNames(ctx, [thread]));
}
