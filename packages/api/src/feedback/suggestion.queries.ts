import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { type PageOf, pageFrom, readCursor } from "@spots/domain/kernel/page";
import type { Call } from "../trpc/context";
import { maskingOf } from "./masking.queries";

/**
 * The answers without a mention that may mean a spot, newest first, of the locations that the
 * member sees.
 */
export async function listSuggestions({ ctx, input }: Call<PageOf>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const before = readCursor(input.cursor);
  const seen = locationsSeenBy(member);
  const rows = await db.suggestion.findMany({
    where: {
      businessId,
      listed: true,
      dismissedAt: null,
      spot: { status: { not: "retired" } },
      coding: {
        response: {
          mentions: { none: { question: "recall", status: { not: "dismissed" } } },
          ...(seen === null ? {} : { locationId: { in: [...seen] } }),
        },
      },
      ...(before === null
        ? {}
        : { OR: [{ createdAt: { lt: before.at } }, { createdAt: before.at, responseId: { lt: before.id } }] }),
    },
    select: {
      responseId: true,
      createdAt: true,
      spot: { select: { id: true, name: true } },
      coding: {
        select: {
          response: {
            select: {
              recallText: true,
              locale: true,
              answeredAt: true,
              location: { select: { name: true, timeZone: true } },
            },
          },
        },
      },
    },
    orderBy: [{ createdAt: "desc" }, { responseId: "desc" }],
    take: input.limit + 1,
  });
  const mask = await maskingOf(
    ctx,
    rows.map(({ coding }) => coding.response.recallText),
  );
  const answers = rows.map(({ coding: { response }, ...row }) => ({
    ...row,
    response: { ...response, recallText: mask(response.recallText) },
  }));
  return pageFrom(answers, input.limit, ({ createdAt, responseId }) => ({ at: createdAt, id: responseId }));
}
