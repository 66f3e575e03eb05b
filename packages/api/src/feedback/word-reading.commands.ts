import { ownNamesOf } from "@spots/db/reports/own-names";
import type { TenantClient } from "@spots/db/tenancy/client";
import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import { prepareMatcher } from "@spots/domain/feedback/matcher/matcher";
import { readingVersion } from "@spots/domain/feedback/reading/keys";
import { ownWords, readAnswer } from "@spots/domain/feedback/reading/reading";
import type { Id } from "@spots/domain/kernel/ids";
import type { JobCall } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { inTransaction } from "../writing/record";

/** The number of answers that one transaction reads. */
const batch = 200;

/** The next coded answers that were not read with these word lists: three ranges of one index. */
async function listUnread(db: TenantClient, businessId: Id): Promise<readonly Id[]> {
  const ids: Id[] = [];
  for (const readVersion of [null, { lt: readingVersion }, { gt: readingVersion }]) {
    const rows = await db.coding.findMany({
      where: { businessId, readVersion },
      select: { responseId: true },
      take: batch - ids.length,
    });
    ids.push(...rows.map(({ responseId }) => responseId));
    if (ids.length >= batch) break;
  }
  return ids;
}

/**
 * Reads tone, themes, ingredients and telling words of a business's next coded answers and stores
 * them with their coding. The names of the business and the places of mentions are no themes. One
 * process at a time per business; reading twice stores the same.
 * @returns the number of read answers
 */
export async function readResponses(call: JobCall, businessId: string): Promise<number> {
  const tenant = await workerTenant(call.database, businessId);
  if (!tenant) return 0;
  const next = await inTransaction(call.database, tenant, ({ db }) => listUnread(db, businessId));
  if (next.length === 0) return 0;
  prepareMatcher();
  return inTransaction(call.database, tenant, async ({ db }) => {
    await lockBusiness({ db, tenant }, "coding");
    const ids = await listUnread(db, businessId);
    if (ids.length === 0) return 0;
    const { phrases, people } = await ownNamesOf(db, businessId);
    const own = ownWords([...phrases, ...people]);
    const answers = await db.response.findMany({
      where: { businessId, id: { in: [...ids] } },
      select: {
        id: true,
        locale: true,
        recallText: true,
        comment: true,
        mentions: {
          where: { status: { not: "dismissed" } },
          select: { question: true, spanStart: true, spanEnd: true },
        },
      },
    });
    for (const { id, locale, recallText, comment, mentions } of answers) {
      const spansOf = (question: "recall" | "comment") =>
        mentions.flatMap(({ question: of, spanStart: start, spanEnd: end }) =>
          of !== question || start === null || end === null ? [] : [{ start, end }],
        );
      const texts = [
        { text: recallText, spans: spansOf("recall") },
        { text: comment, spans: spansOf("comment") },
      ];
      const { tone, themes, ingredients, words, forms } = readAnswer(texts, { locale, own });
      await db.coding.update({
        where: { businessId_responseId: { businessId, responseId: id } },
        data: {
          readVersion: readingVersion,
          tone,
          themes: [...themes],
          ingredients: [...ingredients],
          words: [...words],
          forms: [...forms],
        },
      });
    }
    return ids.length;
  });
}
