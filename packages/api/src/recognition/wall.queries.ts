import type { Prisma } from "@spots/db/generated/client";
import { mayActAt } from "@spots/domain/access/object-rules";
import { pageFrom, readCursor } from "@spots/domain/kernel/page";
import { nameLabels } from "@spots/domain/people/name-labels";
import { type ListStoriesToTell, mostOnWall, stateOfStory } from "@spots/domain/recognition/wall";
import { stateOfShare } from "@spots/domain/sharing/share";
import { maskingOf } from "../feedback/masking.queries";
import { inRelay, sharersOf } from "../relay/credit.queries";
import type { Call } from "../trpc/context";
import { inKudos, isQuotable, kudosSeenBy, quotable, reachesItsMember } from "./kudos-given.queries";

type Ctx = Call["ctx"];
type Reader = Pick<Ctx, "db" | "tenant">;

const inStory = {
  ...{ id: true, proposedAt: true, takenDownAt: true },
  people: {
    select: { isAgreed: true, member: { select: { id: true, name: true, leftAt: true, userId: true } } },
    orderBy: { memberId: "asc" },
  },
  kudos: {
    select: {
      ...{ ...inKudos, removedAt: true },
      moment: { select: { ...inKudos.moment.select, ...inRelay } },
    },
  },
  moment: {
    select: {
      ...{ id: true, description: true, deliveredAt: true, status: true, locationId: true },
      member: { select: { name: true } },
      inGroup: { select: { group: { select: { spot: { select: { name: true, status: true } } } } } },
    },
  },
} satisfies Prisma.WallStorySelect;
type Row = Prisma.WallStoryGetPayload<{ select: typeof inStory }>;

/**
 * The sources that a story can still be told from: praise that its member sees, and a delivered
 * moment.
 */
const isThere = {
  OR: [{ kudos: reachesItsMember }, { moment: { status: "delivered", description: { not: "" } } }],
} satisfies Prisma.WallStoryWhereInput;

/** The stories without a customer's words, and those whose customer agrees to be quoted. */
const mayBeTold = {
  OR: [{ momentId: { not: null } }, { kudos: quotable }],
} satisfies Prisma.WallStoryWhereInput;

/** The stored words of a story. */
const wordsIn = ({ kudos, moment }: Row): string =>
  moment?.description ?? [kudos?.response?.recallText ?? "", kudos?.words ?? ""].filter(Boolean).join(" ");

const stateOf = ({ takenDownAt, kudos, people }: Row) =>
  stateOfStory({
    isTakenDown: takenDownAt !== null,
    isHidden: kudos !== null && kudos.hiddenAt !== null,
    isQuotable: kudos === null || isQuotable(kudos),
    people: people.map(({ isAgreed, member }) => ({ isAgreed, hasLeft: member.leftAt !== null })),
  });

/** A story as the wall tells it: masked, with first names. */
async function told({ db, tenant }: Reader, rows: readonly Row[]) {
  const mask = await maskingOf({ db, tenant }, [
    ...rows.map(wordsIn),
    ...rows.map(({ kudos }) => kudos?.moment?.description ?? ""),
  ]);
  const called = (name: string) => nameLabels([{ id: "", name }])[0]?.name ?? "";
  return rows.map((row) => {
    const { id, kudos, moment } = row;
    const spot = moment?.inGroup?.group.spot;
    const by = kudos?.givenBy?.name;
    // Only those who were asked are named.
    const names = new Map(row.people.map(({ member }) => [member.id, member.name]));
    const others = sharersOf(kudos?.moment).filter((each) => each !== kudos?.memberId && each !== kudos?.givenById);
    return {
      id,
      kind: moment ? ("moment" as const) : by === undefined ? ("customer" as const) : ("colleague" as const),
      words: mask(wordsIn(row)),
      of: called(kudos?.member?.name ?? moment?.member?.name ?? ""),
      by: by === undefined ? null : called(by),
      about: kudos?.moment ? (kudos.moment.spot?.name ?? mask(kudos.moment.description)) : null,
      /** Who else had a share in the relay that it is about. */
      with: others.flatMap((each) => names.get(each) ?? []).map(called),
      value: kudos?.value?.name ?? null,
      spot: spot && spot.status !== "retired" ? spot.name : null,
      at: kudos?.givenAt ?? moment?.deliveredAt ?? row.proposedAt,
    };
  });
}
export type Story = Awaited<ReturnType<typeof told>>[number];

/**
 * The stories on the wall, newest first. Read anew each time: a member or a customer who withdraws
 * is gone with the next reading.
 */
export async function readWall(reader: Reader): Promise<readonly Story[]> {
  const rows = await reader.db.wallStory.findMany({
    where: {
      ...{ businessId: reader.tenant.businessId, takenDownAt: null, AND: [isThere, mayBeTold] },
      people: { every: { isAgreed: true, member: { leftAt: null } }, some: {} },
    },
    select: inStory,
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    take: mostOnWall * 2,
  });
  return told(reader, rows.filter((row) => stateOf(row) === "shown").slice(0, mostOnWall));
}

export const listWall = ({ ctx }: Pick<Call, "ctx">) => readWall(ctx);

/** The stories that the member is in, with what the others do not see: whether they agreed. */
export async function listOwnStories(ctx: Ctx) {
  const { businessId } = ctx.tenant;
  const rows = await ctx.db.wallStory.findMany({
    where: { businessId, takenDownAt: null, AND: isThere, people: { some: { memberId: ctx.member.id } } },
    select: inStory,
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    take: 50,
  });
  const stories = await told(ctx, rows);
  return stories.map((story, at) => ({
    ...story,
    isAgreed: rows[at]?.people.find(({ member }) => member.id === ctx.member.id)?.isAgreed ?? null,
    isShown: rows[at] !== undefined && stateOf(rows[at]) === "shown",
  }));
}

export const listMyStories = ({ ctx }: Pick<Call, "ctx">) => listOwnStories(ctx);

/** The stories of the locations that a manager sees, with who was asked and what they said. */
export async function listStoriesToTell({ ctx, input }: Call<ListStoriesToTell>) {
  const { db, tenant, member } = ctx;
  const after = readCursor(input.cursor);
  const rows = await db.wallStory.findMany({
    where: {
      businessId: tenant.businessId,
      AND: [
        isThere,
        // An empty filter beside others in an OR would be left out.
        { OR: [{ kudosId: { not: null }, kudos: kudosSeenBy(member) }, { momentId: { not: null } }] },
        after ? { OR: [{ proposedAt: { lt: after.at } }, { proposedAt: after.at, id: { lt: after.id } }] } : {},
      ],
    },
    select: inStory,
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
  });
  const page = pageFrom(rows, input.limit, ({ proposedAt, id }) => ({ at: proposedAt, id }));
  const shown = page.rows.filter(({ moment }) => moment === null || mayActAt(member, moment.locationId));
  const stories = await told(ctx, shown);
  return {
    next: page.next,
    rows: stories.map((story, at) => {
      const row = shown[at];
      return {
        ...story,
        state: row ? stateOf(row) : ("asked" as const),
        people: (row?.people ?? []).map(({ isAgreed, member: { id, name, userId } }) => ({
          ...{ id, name, isAgreed, hasAccount: userId !== null },
        })),
      };
    }),
  };
}

/** The links to the wall, newest first. Contains no token. */
export async function listWallShares({ ctx }: Pick<Call, "ctx">) {
  const shares = await ctx.db.share.findMany({
    where: { businessId: ctx.tenant.businessId, journeyId: null },
    select: {
      ...{ id: true, note: true, createdAt: true, expiresAt: true, revokedAt: true },
      by: { select: { name: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
  });
  return shares.map(({ by, revokedAt, ...share }) => ({
    ...{ ...share, by: by.name, state: stateOfShare({ expiresAt: share.expiresAt, revokedAt }, ctx.now()) },
  }));
}
