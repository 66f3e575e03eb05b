import { as } from "@spots/api/test/call";
import { openDatabase } from "@spots/db/database";
import { memberOf } from "@spots/db/tenancy/tenant";
import { everyAnswer } from "@spots/domain/feedback/answer-filter";
import { findPerson, type Scratch } from "./scratch";
import { addSearchableAnswers } from "./search-data";
import { askedBy, recordStatements } from "./statements";

const wanted = Number(process.env.SEARCH_ANSWERS ?? 10_000_000);
const business = "copper-comb";
const rounds = 5;

/**
 * A very common word, two letters, umlauts, a rare word, one in no answer, several at once, and
 * common words that few answers hold together.
 */
const searches = [
  ...["", "the", "massage", "ma", "größe", "gölib", "badulta", "nobodysays", "the massage", "head massage"],
  ...["they did something", "and then the", "i never felt", "she was so"],
];

const median = (times: readonly number[]) =>
  Math.round(10 * (times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0)) / 10;

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return median(times);
}

/**
 * Searches ten million answers (`SEARCH_ANSWERS`) as the owner of a business that has a fifth of
 * them: the milliseconds of a page and of its counts, and those of Postgres alone, beside
 * `business.me` in the same run.
 */
export async function benchSearch({ url, superuserUrl }: Scratch) {
  await addSearchableAnswers(superuserUrl, business, wanted);
  recordStatements();
  const database = openDatabase(url, { connections: 2 });
  try {
    const user = await findPerson({ url }, "mona.okafor@copper-comb.example");
    const membership = await memberOf(database, business, user.id);
    if (!membership) throw new Error("the demo has Mona");
    const { businessId } = membership.tenant;
    const call = as(database, user.id);
    const me = await timeOf(() => call.business.me({ business }));
    const found: Record<string, Record<string, number>> = {};
    for (const text of searches) {
      const filter = { ...everyAnswer, text };
      const page = () => call.response.list({ business, filter, limit: 50 });
      const counts = () => call.response.counts({ business, filter });
      found[text || "(no words)"] = {
        pageMs: await timeOf(page),
        pageDatabaseMs: (await askedBy(url, businessId, page)).databaseMs,
        countsMs: await timeOf(counts),
        countsDatabaseMs: (await askedBy(url, businessId, counts)).databaseMs,
        total: (await counts()).total,
      };
    }
    return { answers: wanted, ofTheBusiness: wanted / 5, businessMeMs: me, searches: found };
  } finally {
    await database.close();
  }
}
