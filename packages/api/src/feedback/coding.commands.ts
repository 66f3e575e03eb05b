import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import { isDoubtful, MatcherVersion } from "@spots/domain/feedback/matcher/certainty";
import { prepareMatcher } from "@spots/domain/feedback/matcher/matcher";
import type { JobCall } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { inTransaction, record } from "../writing/record";
import { openReading } from "./reading.queries";

/** The number of answers that one transaction codes. */
const batch = 200;

/**
 * Codes a business's next answers, oldest first: matches recall text and comment of each with the
 * versions that its customer met, in the words of its location and those learned from decisions,
 * and stores the mentions. Certain mentions count; doubtful ones wait to be checked. One process at
 * a time per business; an answer is coded once.
 * @returns the number of coded answers
 */
export async function codeResponses(call: JobCall, businessId: string): Promise<number> {
  const { database, now, newId } = call;
  const tenant = await workerTenant(database, businessId);
  if (!tenant) return 0;
  const waiting = { businessId, coding: null, OR: [{ recallText: { not: "" } }, { comment: { not: "" } }] };
  const next = await inTransaction(database, tenant, ({ db }) =>
    db.response.findFirst({ where: waiting, select: { id: true } }),
  );
  if (!next) return 0;
  // Outside the transaction, which has a time limit. The word lists stay in memory, so they are not
  // loaded when there is nothing to read.
  prepareMatcher();
  return inTransaction(database, tenant, async ({ db, recorded }) => {
    await lockBusiness({ db, tenant }, "coding");
    const responses = await db.response.findMany({
      where: waiting,
      orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
      take: batch,
    });
    if (responses.length === 0) return 0;
    const { hash, readerOf } = await openReading(db, businessId);
    const read = await readerOf(responses);
    const mentions = responses.flatMap((response) =>
      read(response).flatMap(({ question, mentions }) =>
        mentions.map((mention) => ({
          ...mention,
          businessId,
          id: newId(),
          responseId: response.id,
          question,
          status: isDoubtful(mention.confidence) ? ("doubtful" as const) : ("counted" as const),
          createdAt: now(),
        })),
      ),
    );
    await db.coding.createMany({
      data: responses.map(({ id }) => ({
        businessId,
        responseId: id,
        matcherVersion: MatcherVersion,
        wordsHash: hash,
        codedAt: now(),
      })),
    });
    // A member may have added the same mention before the answer was coded; that row stays.
    await db.mention.createMany({ data: mentions, skipDuplicates: true });
    record(
      { recorded, now },
      { type: "response.coded", subjectId: null, after: { answers: responses.length, mentions: mentions.length } },
    );
    return responses.length;
  });
}
