import type { Prisma } from "@spots/db/generated/client";
import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import { isDoubtful } from "@spots/domain/feedback/matcher/certainty";
import { prepareMatcher } from "@spots/domain/feedback/matcher/matcher";
import type { JobCall } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { inTransaction } from "../writing/record";
import { openReading } from "./reading.queries";

/** The number of texts that one transaction codes. */
const batch = 200;

type Where = Prisma.FollowUpWhereInput;

/**
 * Codes the next texts of follow-ups like what an answer would tell a friend: with the versions
 * that the customer met at the visit, not with those that are live now.
 * @returns the number of coded texts
 */
export const codeFollowUps = (call: JobCall, businessId: string): Promise<number> =>
  codeNext(call, businessId, () => ({ codedAt: null }));

/**
 * Codes the next texts of follow-ups again that were coded with other texts or by another matcher.
 * What a person decided stays.
 * @returns the number of texts that were coded again
 */
export const recodeFollowUps = (call: JobCall, businessId: string): Promise<number> =>
  codeNext(call, businessId, (hash) => ({ OR: [{ wordsHash: { lt: hash } }, { wordsHash: { gt: hash } }] }));

async function codeNext(
  { database, now }: JobCall,
  businessId: string,
  which: (hash: string) => Where,
): Promise<number> {
  const tenant = await workerTenant(database, businessId);
  if (!tenant) return 0;
  const whereOf = (hash: string): Where => ({ businessId, text: { not: "" }, ...which(hash) });
  const next = await inTransaction(database, tenant, async ({ db }) =>
    db.followUp.findFirst({ where: whereOf((await openReading(db, businessId)).hash), select: { askingId: true } }),
  );
  if (!next) return 0;
  // Outside the transaction, which has a time limit.
  prepareMatcher();
  return inTransaction(database, tenant, async ({ db }) => {
    await lockBusiness({ db, tenant }, "coding");
    const { hash: wordsHash, readerOf } = await openReading(db, businessId);
    const rows = await db.followUp.findMany({
      where: whereOf(wordsHash),
      include: { response: { select: { locationId: true, visitId: true, answeredAt: true } } },
      orderBy: [{ unaidedAt: "asc" }, { askingId: "asc" }],
      take: batch,
    });
    const answers = rows.map(({ askingId, text: recallText, locale, response }) => ({
      ...{ askingId, recallText, comment: "", locale, ...response },
    }));
    const askingId = { in: rows.map((row) => row.askingId) };
    const read = await readerOf(answers);
    await db.followUpMention.deleteMany({ where: { businessId, askingId, decidedAt: null } });
    await db.followUpMention.createMany({
      data: answers.flatMap((answer) =>
        read(answer)
          .flatMap(({ mentions }) => mentions)
          .map(({ spotId, spotVersion, confidence }) => ({
            ...{ businessId, askingId: answer.askingId, spotId, spotVersion, confidence },
            status: isDoubtful(confidence) ? ("doubtful" as const) : ("counted" as const),
          })),
      ),
      skipDuplicates: true,
    });
    await db.followUp.updateMany({ where: { businessId, askingId }, data: { codedAt: now(), wordsHash } });
    return rows.length;
  });
}
