import type { TenantClient } from "@spots/db/tenancy/client";
import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import { MatcherVersion } from "@spots/domain/feedback/matcher/certainty";
import { prepareMatcher } from "@spots/domain/feedback/matcher/matcher";
import { recodedMentions } from "@spots/domain/feedback/recoding";
import type { Id } from "@spots/domain/kernel/ids";
import type { JobCall } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { inTransaction, record } from "../writing/record";
import { openReading, type ReadableAnswer } from "./reading.queries";

/** The number of answers that one transaction codes again. */
const batch = 200;

const countStale = async (db: TenantClient, businessId: Id, hash: string) =>
  (await db.coding.count({ where: { businessId, wordsHash: { lt: hash } } })) +
  (await db.coding.count({ where: { businessId, wordsHash: { gt: hash } } }));

/** The next answers coded with another hash. Two ranges of one index, unlike `not`. */
async function listStale(db: TenantClient, businessId: Id, hash: string) {
  const select = { responseId: true } as const;
  const before = await db.coding.findMany({ where: { businessId, wordsHash: { lt: hash } }, select, take: batch });
  const after = await db.coding.findMany({
    where: { businessId, wordsHash: { gt: hash } },
    select,
    take: batch - before.length,
  });
  const ids = [...before, ...after].map(({ responseId }) => responseId);
  return db.response.findMany({ where: { businessId, id: { in: ids } }, orderBy: { id: "asc" } });
}

type Read = Awaited<ReturnType<Awaited<ReturnType<typeof openReading>>["readerOf"]>>;
type Rewriting = Pick<JobCall, "now" | "newId"> & { readonly db: TenantClient; readonly businessId: Id };

/**
 * Stores what the matcher reads in these answers now. Takes the locks that decisions about them
 * take, so that no decision is made meanwhile.
 * @returns the number of answers whose mentions changed
 */
async function rewriteMentions(
  { db, businessId, now, newId }: Rewriting,
  responses: readonly (ReadableAnswer & { readonly id: Id })[],
  read: Read,
): Promise<number> {
  const ids = responses.map(({ id }) => id);
  await db.$executeRaw`
    select pg_advisory_xact_lock(hashtext('mention'), hashtext(id))
    from (select unnest(${ids}::text[]) as id order by 1) answers`;
  const stored = await db.mention.findMany({
    where: { businessId, responseId: { in: ids }, source: "unaided" },
    include: { decisions: { where: { supersededBy: null } } },
  });
  const keyOf = (responseId: Id, question: string) => `${responseId} ${question}`;
  const storedOf = new Map<string, typeof stored>();
  for (const mention of stored) {
    const key = keyOf(mention.responseId, mention.question);
    storedOf.set(key, [...(storedOf.get(key) ?? []), mention]);
  }
  const work = responses.flatMap((response) =>
    read(response).map(({ question, mentions }) => {
      const there = storedOf.get(keyOf(response.id, question)) ?? [];
      const decisions = there.flatMap((mention) => mention.decisions);
      return { responseId: response.id, question, ...recodedMentions(there, mentions, decisions) };
    }),
  );
  const remove = work.flatMap((each) => each.remove);
  if (remove.length > 0) await db.mention.deleteMany({ where: { businessId, id: { in: remove } } });
  for (const { id, spotId: _, ...data } of work.flatMap((each) => each.change))
    await db.mention.update({ where: { businessId_id: { businessId, id } }, data });
  const created = work.flatMap(({ responseId, question, create }) =>
    create.map((mention) => ({ ...mention, businessId, id: newId(), responseId, question, createdAt: now() })),
  );
  await db.mention.createMany({ data: created, skipDuplicates: true });
  const changed = work.filter(({ create, change, remove }) => create.length + change.length + remove.length > 0);
  return new Set(changed.map(({ responseId }) => responseId)).size;
}

/** Whether every answer is coded with the texts of now. Loads no word lists. */
async function isCodedWithAll(db: TenantClient, businessId: Id): Promise<boolean> {
  const { hash } = await openReading(db, businessId);
  const run = await db.recoding.findUnique({ where: { businessId } });
  return run ? run.wordsHash === hash && run.finishedAt !== null : (await countStale(db, businessId, hash)) === 0;
}

/**
 * Codes a business's next answers again that were coded with other texts or by another matcher, and
 * stores how far it is. Decisions of people stay. One process at a time per business; a change of
 * texts meanwhile starts from the beginning.
 * @returns the number of answers that were coded again
 */
export async function recodeResponses(call: JobCall, businessId: string): Promise<number> {
  const { database, now, newId } = call;
  const tenant = await workerTenant(database, businessId);
  if (!tenant) return 0;
  if (await inTransaction(database, tenant, ({ db }) => isCodedWithAll(db, businessId))) return 0;
  prepareMatcher();
  return inTransaction(database, tenant, async ({ db, recorded }) => {
    await lockBusiness({ db, tenant }, "coding");
    const { hash, readerOf } = await openReading(db, businessId);
    const run = await db.recoding.findUnique({ where: { businessId } });
    if (run?.wordsHash === hash && run.finishedAt !== null) return 0;
    const responses = await listStale(db, businessId, hash);
    const isLast = responses.length < batch;
    if (!run && responses.length === 0) return 0;
    const at = now();
    const changed = await rewriteMentions({ db, businessId, now, newId }, responses, await readerOf(responses));
    await db.coding.updateMany({
      where: { businessId, responseId: { in: responses.map(({ id }) => id) } },
      data: { wordsHash: hash, matcherVersion: MatcherVersion, codedAt: at, comparedAt: null },
    });
    const isNew = run?.wordsHash !== hash;
    const answers = isNew ? await db.coding.count({ where: { businessId, wordsHash: { not: null } } }) : run.answers;
    const before = isNew ? answers - (await countStale(db, businessId, hash)) - responses.length : run.done;
    const progress = {
      wordsHash: hash,
      answers,
      done: Math.min(answers, isLast ? answers : before + responses.length),
      changed: (isNew ? 0 : run.changed) + changed,
      startedAt: isNew ? at : run.startedAt,
      finishedAt: isLast ? at : null,
    };
    await db.recoding.upsert({ where: { businessId }, create: { businessId, ...progress }, update: progress });
    if (isLast && progress.changed > 0)
      record(
        { recorded, now },
        { type: "response.recoded", subjectId: null, after: { answers: progress.answers, changed: progress.changed } },
      );
    return responses.length;
  });
}
