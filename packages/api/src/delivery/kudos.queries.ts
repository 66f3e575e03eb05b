import { praiseFrom } from "@spots/domain/feedback/praise";
import { maskingOf } from "../feedback/masking.queries";
import type { Call } from "../trpc/context";

/**
 * The answers of customers who thanked the member, newest first. Only those that `reachesMember`
 * allows; criticism is shown to managers. The words are masked.
 */
export async function listSaidOfMine({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member } = ctx;
  const rows = await db.kudos.findMany({
    where: {
      businessId: tenant.businessId,
      memberId: member.id,
      ...{ givenById: null, removedAt: null, hiddenAt: null },
      ...(member.onlyAt === undefined ? {} : { response: { locationId: member.onlyAt } }),
      AND: [
        { OR: [{ response: { recallText: { not: "" } } }, { words: { not: "" } }] },
        { OR: [{ decision: "released" }, { decision: null, response: { recommend: { gte: praiseFrom } } }] },
      ],
    },
    select: {
      id: true,
      givenAt: true,
      words: true,
      response: { select: { recallText: true, location: { select: { name: true } } } },
    },
    orderBy: [{ givenAt: "desc" }, { id: "desc" }],
    take: 5,
  });
  const mask = await maskingOf(
    ctx,
    rows.flatMap(({ words, response }) => [words, response?.recallText ?? ""]),
  );
  return rows.map(({ id, givenAt, words, response }) => ({
    id,
    givenAt,
    words: mask(words),
    recallText: mask(response?.recallText ?? ""),
    location: response?.location.name ?? "",
  }));
}
