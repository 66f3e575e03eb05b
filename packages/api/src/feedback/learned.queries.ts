import type { TenantClient } from "@spots/db/tenancy/client";
import { type DecidedWords, learnedFrom } from "@spots/domain/feedback/matcher/learning";
import type { Id } from "@spots/domain/kernel/ids";

/** The number of newest decisions to learn from. */
const decisionsRead = 2000;

/**
 * The words learned for each spot from the standing decisions. Superseded decisions are ignored.
 */
export async function readLearned(db: TenantClient, businessId: Id) {
  const decisions = await db.mentionDecision.findMany({
    where: { businessId, supersededBy: null, verdict: { not: "withdrawn" } },
    select: {
      verdict: true,
      spotId: true,
      mention: {
        select: {
          question: true,
          spotId: true,
          spanStart: true,
          spanEnd: true,
          response: { select: { recallText: true, comment: true, locale: true } },
        },
      },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: decisionsRead,
  });
  return learnedFrom(
    decisions.flatMap(({ verdict, spotId, mention: { response, ...mention } }): DecidedWords[] => {
      const { locale } = response;
      const text = mention.question === "recall" ? response.recallText : response.comment;
      const isWhole = mention.spanStart === null || mention.spanEnd === null;
      const words = isWhole ? text : text.slice(mention.spanStart ?? 0, mention.spanEnd ?? 0);
      const found = { spotId: mention.spotId, words, isMeant: verdict === "confirmed", locale };
      return spotId === null ? [found] : [found, { spotId, words, isMeant: true, locale }];
    }),
  );
}
