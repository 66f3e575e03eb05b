import type { Prisma } from "@spots/db/generated/client";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { shownContact } from "@spots/domain/asking/address";
import type { ListAskings } from "@spots/domain/asking/asking";
import { AskingWays, statusesOf } from "@spots/domain/asking/ways";
import { estimateOf } from "@spots/domain/insight/estimate";
import { minimumForWhole } from "@spots/domain/insight/privacy";
import { shareOf } from "@spots/domain/insight/share";
import { pageFrom, readCursor } from "@spots/domain/kernel/page";
import type { Call } from "../trpc/context";

/** The askings that a member sees: at their locations. */
function seenBy({ tenant, member }: Pick<Call["ctx"], "tenant" | "member">): Prisma.AskingWhereInput {
  const seen = locationsSeenBy(member);
  return { businessId: tenant.businessId, ...(seen === null ? {} : { locationId: { in: [...seen] } }) };
}

/**
 * Who was asked, what became of it, and why somebody was not, newest first. Addresses are shown in
 * part.
 */
export async function listAskings({ ctx, input: { show, way, cursor, limit } }: Call<ListAskings>) {
  const after = readCursor(cursor);
  const rows = await ctx.db.asking.findMany({
    where: {
      AND: [
        seenBy(ctx),
        { status: { in: [...statusesOf[show]] }, ...(way === null ? {} : { way }) },
        ...(after === null ? [] : [{ OR: [{ madeAt: { lt: after.at } }, { madeAt: after.at, id: { lt: after.id } }] }]),
      ],
    },
    select: {
      ...{ id: true, way: true, purpose: true, contact: true, status: true, reason: true, source: true, again: true },
      ...{ madeAt: true, dueAt: true, sentAt: true, openedAt: true, answeredAt: true, endedAt: true, responseId: true },
      channel: { select: { name: true } },
      location: { select: { name: true, timeZone: true } },
      sendings: { select: { kind: true, at: true, failedAt: true, said: true }, orderBy: { at: "asc" }, take: 10 },
      followUp: { select: { responseId: true, part: true } },
    },
    orderBy: [{ madeAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const page = pageFrom(rows, limit, ({ madeAt: at, id }) => ({ at, id }));
  return {
    next: page.next,
    rows: page.rows.map(({ contact, status, responseId, followUp, ...row }) => ({
      ...{ ...row, status, contact: contact === null ? "" : shownContact(contact) },
      // Only of a stored answer: the id of another one would let a member answer for the customer.
      // Of a follow-up, the answer that it asks about.
      responseId: followUp ? followUp.responseId : status === "answered" ? responseId : null,
    })),
  };
}

/**
 * The share of those asked who answered, per way. Those whose mail came back were not reached and
 * do not count, those who were not sent anything neither.
 */
export async function readAskingFigures({ ctx }: Pick<Call, "ctx">) {
  const reached: Prisma.AskingWhereInput = { sentAt: { not: null }, status: { not: "bounced" }, purpose: "answer" };
  const count = async (more: Prisma.AskingWhereInput) =>
    ctx.db.asking.groupBy({ by: ["way"], where: { AND: [seenBy(ctx), reached, more] }, _count: { _all: true } });
  const [asked, answered] = [await count({}), await count({ answeredAt: { not: null } })];
  const minimum = minimumForWhole(ctx.tenant.minimumN);
  const of = (rows: typeof asked, way: string) => rows.find((row) => row.way === way)?._count._all ?? 0;
  return AskingWays.flatMap((way) => {
    const n = of(asked, way);
    return n === 0 ? [] : [{ way, rate: estimateOf(shareOf({ hits: of(answered, way), n }), minimum) }];
  });
}
