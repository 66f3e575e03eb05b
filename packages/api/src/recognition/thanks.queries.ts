import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { pageFrom, readCursor } from "@spots/domain/kernel/page";
import { dayAsDate } from "@spots/domain/kernel/time";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { type ListThanks, periodOf } from "@spots/domain/recognition/thanks";
import type { Call } from "../trpc/context";

/** The kinds of thanks that can be given, with what is left of each in its current period. */
export async function listThanksKinds({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, now } = ctx;
  const { businessId } = tenant;
  const kinds = await db.thanksKind.findMany({
    where: { businessId, archivedAt: null },
    select: { id: true, name: true, pieces: true, period: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const today = dayOf(now(), tenant.timeZone);
  const rows = await db.thanksGift.groupBy({
    by: ["kindId", "period"],
    where: {
      ...{ businessId, takenBackAt: null },
      OR: kinds.map(({ id, period }) => ({ kindId: id, period: dayAsDate(periodOf(today, period)) })),
    },
    _count: true,
  });
  const given = new Map(rows.map(({ kindId, _count }) => [kindId, _count]));
  return kinds.map((kind) => ({ ...kind, left: Math.max(0, kind.pieces - (given.get(kind.id) ?? 0)) }));
}

/**
 * What was given to members who work at the locations that the manager sees, or everywhere; newest
 * first.
 */
export async function listThanks({ ctx, input }: Call<ListThanks>) {
  const { db, tenant, member } = ctx;
  const after = readCursor(input.cursor);
  const seen = locationsSeenBy(member);
  const works = seen === null ? [] : [{ none: {} }, { some: { locationId: { in: [...seen] } } }];
  const rows = await db.thanksGift.findMany({
    where: {
      ...{ businessId: tenant.businessId, takenBackAt: null },
      ...(seen === null ? {} : { member: { OR: works.map((locations) => ({ locations })) } }),
      ...(after ? { OR: [{ givenAt: { lt: after.at } }, { givenAt: after.at, id: { lt: after.id } }] } : {}),
    },
    select: {
      ...{ id: true, words: true, givenAt: true, givenById: true },
      kind: { select: { name: true } },
      member: { select: { name: true } },
      givenBy: { select: { name: true } },
    },
    orderBy: [{ givenAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
  });
  const page = pageFrom(rows, input.limit, ({ givenAt, id }) => ({ at: givenAt, id }));
  return {
    next: page.next,
    rows: page.rows.map(({ givenById, kind, member: thanked, givenBy, ...row }) => ({
      ...{ ...row, kind: kind.name, to: thanked.name, by: givenBy.name, isMine: givenById === member.id },
    })),
  };
}
