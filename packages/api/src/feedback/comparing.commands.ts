import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import { comparableTexts, complains, isComparable, likeliestSpot } from "@spots/domain/feedback/suggestion";
import type { JobCall } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { inTransaction } from "../writing/record";
import { openReading } from "./reading.queries";

/** Turns English texts into vectors of length 1. */
export type Embed = (texts: readonly string[]) => Promise<readonly (readonly number[])[]>;

const batch = 50;
/** Older answers are not compared: nobody checks them any more. */
const daysCompared = 60;

/** The next coded answers that were not compared, and the spots that each can mean. */
async function readPending({ database, now }: JobCall, businessId: string) {
  const tenant = await workerTenant(database, businessId);
  if (!tenant) return null;
  return inTransaction(database, tenant, async ({ db }) => {
    const codings = await db.coding.findMany({
      where: { businessId, comparedAt: null, wordsHash: { not: null } },
      select: {
        responseId: true,
        codedAt: true,
        response: { include: { mentions: { where: { question: "recall" }, select: { id: true } } } },
      },
      orderBy: { responseId: "desc" },
      take: batch,
    });
    const since = new Date(now().getTime() - daysCompared * 86_400_000);
    const silent = codings
      .map(({ response }) => response)
      .filter(
        ({ answeredAt, mentions, recallText, locale }) =>
          answeredAt >= since && mentions.length === 0 && isComparable(recallText, locale),
      );
    const { heardBy } = await openReading(db, businessId);
    const heard = await heardBy(silent);
    return {
      tenant,
      codings,
      answers: silent.map((answer) => ({
        id: answer.id,
        text: answer.recallText,
        locale: answer.locale,
        ...heard(answer),
      })),
    };
  });
}

/** The vector of each text; equal texts are asked for once. */
async function vectorsOf(embed: Embed, texts: readonly string[]) {
  const distinct = [...new Set(texts)];
  const vectors = distinct.length === 0 ? [] : await embed(distinct);
  return new Map(distinct.map((text, at) => [text, vectors[at] ?? []]));
}

/**
 * Compares a business's next answers without a mention with the spots by meaning, and stores the
 * likeliest of each. It is never counted, and listed only when it is likely enough. The model runs
 * outside the transaction; an answer that was corrected or coded again meanwhile is left for the
 * next call.
 * @returns the number of answers that were dealt with
 */
export async function compareResponses(call: JobCall, businessId: string, embed: Embed): Promise<number> {
  const pending = await readPending(call, businessId);
  if (!pending || pending.codings.length === 0) return 0;
  const { tenant, codings, answers } = pending;
  const textsOf = new Map(
    answers.flatMap(({ spots }) =>
      spots.map(({ key, words }) => [key, comparableTexts(words).filter((text) => isComparable(text, "en"))] as const),
    ),
  );
  const vectors = await vectorsOf(embed, [...answers.map(({ text }) => text), ...[...textsOf.values()].flat()]);
  const found = answers.flatMap(({ id, text, locale, spots, matcher }) => {
    const heard = matcher().heard(text);
    const placed = spots.map(({ key, spotId }) => ({
      spotId,
      heard: heard.get(spotId) ?? 0,
      vectors: (textsOf.get(key) ?? []).flatMap((each) => [vectors.get(each) ?? []]),
    }));
    const likeliest = likeliestSpot({ vector: vectors.get(text) ?? [], complains: complains(text, locale) }, placed);
    return likeliest ? [{ responseId: id, ...likeliest }] : [];
  });
  return inTransaction(call.database, tenant, async ({ db }) => {
    await lockBusiness({ db, tenant }, "coding");
    const at = call.now();
    const codedAt = new Map(codings.map((coding) => [coding.responseId, coding.codedAt.getTime()]));
    const there = await db.coding.findMany({
      where: { businessId, responseId: { in: [...codedAt.keys()] } },
      select: { responseId: true, codedAt: true },
    });
    const same = there.filter((coding) => coding.codedAt.getTime() === codedAt.get(coding.responseId));
    const ids = same.map(({ responseId }) => responseId);
    const rows = found.filter(({ responseId }) => ids.includes(responseId));
    await db.suggestion.deleteMany({ where: { businessId, responseId: { in: ids }, dismissedAt: null } });
    // A dismissed suggestion stays, and the answer gets no other one.
    await db.suggestion.createMany({
      data: rows.map((row) => ({ ...row, businessId, createdAt: at })),
      skipDuplicates: true,
    });
    await db.coding.updateMany({ where: { businessId, responseId: { in: ids } }, data: { comparedAt: at } });
    return codings.length;
  });
}
