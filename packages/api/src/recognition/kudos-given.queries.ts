import type { Prisma } from "@spots/db/generated/client";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import type { ActingMember } from "@spots/domain/access/tenant";
import { praiseFrom } from "@spots/domain/feedback/praise";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { pageFrom, readCursor } from "@spots/domain/kernel/page";
import { type ListKudos, momentDays } from "@spots/domain/recognition/kudos-given";
import { agreedTo } from "../consent/consent.queries";
import { maskingOf } from "../feedback/masking.queries";
import type { Call } from "../trpc/context";
import { listValues } from "./value.queries";

type Ctx = Call["ctx"];

/**
 * A filter for kudos that their member sees: of a colleague unless held or kept back, of a customer
 * as praise.
 */
export const reachesItsMember = {
  removedAt: null,
  OR: [
    { givenById: { not: null }, isHeld: false, decision: null },
    { decision: "released" },
    { givenById: null, decision: null, response: { recommend: { gte: praiseFrom } } },
  ],
} as const satisfies Prisma.KudosWhereInput;

/**
 * A filter for the kudos at the locations that the member sees. Without a moment it is where its
 * member works.
 */
export function kudosSeenBy(member: ActingMember): Prisma.KudosWhereInput {
  const seen = locationsSeenBy(member);
  if (seen === null) return {};
  const here = { locationId: { in: [...seen] } };
  return {
    OR: [
      { response: here },
      { moment: here },
      { givenById: { not: null }, momentId: null, member: { locations: { some: here } } },
    ],
  };
}

/**
 * A filter for kudos whose words may be told to others: of a customer only while they agree to be
 * quoted.
 */
export const quotable = {
  OR: [{ responseId: null }, { response: agreedTo("quote") }],
} satisfies Prisma.KudosWhereInput;

/** Whether kudos, selected with `inKudos`, are `quotable`. */
export const isQuotable = ({ response }: Pick<Row, "response">): boolean =>
  response === null || response.consents.length > 0;

export const inKudos = {
  ...{
    id: true,
    words: true,
    givenAt: true,
    isHeld: true,
    decision: true,
    hiddenAt: true,
    memberId: true,
    givenById: true,
  },
  member: { select: { id: true, name: true } },
  givenBy: { select: { id: true, name: true } },
  value: { select: { name: true } },
  moment: { select: { description: true, spot: { select: { name: true } } } },
  response: {
    select: {
      recallText: true,
      location: { select: { name: true } },
      consents: { where: { purpose: "quote", withdrawnAt: null }, select: { purpose: true } },
    },
  },
  story: { select: { id: true } },
} satisfies Prisma.KudosSelect;
type Row = Prisma.KudosGetPayload<{ select: typeof inKudos }>;

/** Kudos as lists show them. Customers' words and those about moments are masked. */
export async function shownKudos(ctx: Pick<Ctx, "db" | "tenant">, rows: readonly Row[]) {
  const texts = (row: Row) => [row.words, row.response?.recallText ?? "", row.moment?.description ?? ""];
  const mask = await maskingOf(ctx, rows.flatMap(texts));
  return rows.map(({ moment, response, value, story, ...row }) => ({
    ...row,
    words: mask(row.words),
    recallText: mask(response?.recallText ?? ""),
    location: response?.location.name ?? null,
    isQuotable: isQuotable({ response }),
    moment: moment && (moment.spot?.name ?? mask(moment.description)),
    value: value?.name ?? null,
    storyId: story?.id ?? null,
  }));
}

/**
 * What can be chosen in the form of kudos: the current members except oneself, their delivered
 * moments of the last days at the locations that the giver sees, and the values.
 */
export async function listKudosChoices({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member, now } = ctx;
  const { businessId } = tenant;
  const seen = locationsSeenBy(member);
  const people = await db.member.findMany({
    where: { businessId, leftAt: null, id: { not: member.id } },
    select: { id: true, name: true, jobTitle: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 500,
  });
  const moments = await db.moment.findMany({
    where: {
      ...{ businessId, status: "delivered", memberId: { in: people.map(({ id }) => id) } },
      deliveredAt: { gte: new Date(now().getTime() - momentDays * 86_400_000) },
      ...(seen === null ? {} : { locationId: { in: [...seen] } }),
    },
    select: { id: true, memberId: true, deliveredAt: true, description: true, spot: { select: { name: true } } },
    orderBy: [{ deliveredAt: "desc" }, { id: "desc" }],
    take: 100,
  });
  const mask = await maskingOf(
    ctx,
    moments.map(({ description }) => description),
  );
  return {
    people,
    values: await listValues({ ctx }),
    moments: moments.map(({ id, memberId, deliveredAt, description, spot }) => ({
      ...{ id, memberId, at: deliveredAt, name: spot?.name ?? mask(description) },
    })),
  };
}

const filters = {
  held: { isHeld: true, decision: null },
  colleagues: { givenById: { not: null }, OR: [{ isHeld: false, decision: null }, { decision: "released" }] },
  customers: { givenById: null, memberId: { not: null }, ...reachesItsMember },
} as const satisfies Readonly<Record<ListKudos["show"], Prisma.KudosWhereInput>>;

/**
 * Kudos at the locations that the manager sees, newest first: those held, and those that reached
 * their member. There is no list by person and none by a number.
 */
export async function listKudos({ ctx, input }: Call<ListKudos>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const after = readCursor(input.cursor);
  const seen = kudosSeenBy(member);
  const rows = await db.kudos.findMany({
    where: {
      ...{ businessId, removedAt: null },
      AND: [
        seen,
        filters[input.show],
        after ? { OR: [{ givenAt: { lt: after.at } }, { givenAt: after.at, id: { lt: after.id } }] } : {},
      ],
    },
    select: inKudos,
    orderBy: [{ givenAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
  });
  const held = await db.kudos.count({ where: { businessId, removedAt: null, AND: [seen, filters.held] } });
  const page = pageFrom(rows, input.limit, ({ givenAt, id }) => ({ at: givenAt, id }));
  return { next: page.next, held, rows: await shownKudos(ctx, page.rows) };
}

/** @throws NOT_FOUND for kudos that are not there, or that the member may not act on */
export async function getOwnKudos({ db, tenant, member }: Ctx, kudosId: Id, of: "memberId" | "givenById") {
  const kudos = await db.kudos.findFirst({
    where: {
      ...{ businessId: tenant.businessId, id: kudosId, [of]: member.id },
      ...(of === "memberId" ? reachesItsMember : {}),
    },
  });
  if (!kudos) throw notFound();
  return kudos;
}
