import { countStaleDays, listBusinessesWithStaleDays } from "@spots/api/insight/days.commands";
import { contextOf } from "@spots/api/test/call";
import { createCaller } from "@spots/api/trpc/root";
import { openDatabase } from "@spots/db/database";
import { memberOf } from "@spots/db/tenancy/tenant";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { openTestDatabase } from "@spots/test-kit/database";
import { answersOfMeasured, loadAnswers } from "./results-data";
import { findPerson, type Scratch } from "./scratch";
import { askedBy, recordStatements } from "./statements";

const business = "copper-comb";
const turns = 15;
const smallest = 10_000;

const numberAfter = (name: string) => Number(process.argv[process.argv.indexOf(name) + 1]);
/** The larger of the two sizes. */
const largest = numberAfter("--answers") || 100_000;
/** How many of its answers the measured business has at least; by default a fifth. */
const ofBusiness = numberAfter("--of-business") || smallest;

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const tenths = (value: number) => Math.round(value * 10) / 10;
const seconds = (since: number) => tenths((performance.now() - since) / 1000);

/**
 * Compares the home, Results, the words and a spot's page at two sizes: each from the counts per
 * day, and with every day marked, so that all is counted from the answers. Beside them a bare GROUP
 * BY over the answers, and `business.me`, which asks least. The measured business has 10,000 answers
 * in the small data set, and a fifth of all answers in the large one, or `--of-business`. A page that
 * exceeds the time limit of a statement has its error instead of its cost.
 */
export async function benchResults({ url, superuserUrl }: Scratch) {
  recordStatements();
  const database = openDatabase(url, { connections: 8 });
  const worker = openWorkerDatabase(url, { connections: 1 });
  const admin = openTestDatabase(url);
  try {
    const user = await findPerson({ url }, "mona.okafor@copper-comb.example");
    const membership = await memberOf(database, business, user.id);
    if (!membership) throw new Error("the demo has Mona");
    const { businessId } = membership.tenant;
    /** One request's calls: the membership is read once. */
    const api = () => {
      const context = contextOf(database, user.id);
      return createCaller(async () => context);
    };
    const spot = (await api().results.spots({ business })).spots[0];
    if (!spot) throw new Error("the demo has spots");
    const pages = pagesOf(api, spot.id);
    const asked = async () => {
      const costs: Record<string, Awaited<ReturnType<typeof askedBy>> | string> = {};
      for (const [name, page] of Object.entries(pages))
        costs[name] = await askedBy(url, businessId, page).catch((error: unknown) => String(error));
      return costs;
    };
    const count = async (businesses: readonly string[]) => {
      const began = performance.now();
      let days = 0;
      for (const each of businesses)
        for (let counted = 1; counted > 0; days += counted) counted = await countStaleDays({ database: worker }, each);
      return { days, seconds: seconds(began) };
    };
    const sizes = [];
    for (const [answers, atLeast] of [
      [smallest, smallest],
      [largest, ofBusiness],
    ] as const) {
      const began = performance.now();
      await loadAnswers(superuserUrl, businessId, answers, atLeast);
      const loadSeconds = seconds(began);
      const fromAnswers = await asked();
      const counted = await count(await listBusinessesWithStaleDays({ database: worker }));
      await admin.$executeRaw`analyze`;
      sizes.push({
        answers,
        ofBusiness: answersOfMeasured(answers, atLeast),
        loadSeconds,
        counted,
        medianMs: await timesOf(pages),
        fromCounts: await asked(),
        fromAnswers,
        bareGroupBy: await askedBy(url, businessId, () => bareGroupBy(admin, businessId), "spots_platform"),
        disk: await diskOf(admin),
      });
    }
    return { turns, sizes, ratios: ratiosOf(sizes) };
  } finally {
    await Promise.all([database.close(), worker.close(), admin.$disconnect()]);
  }
}

/** What the pages ask, each in one request. */
function pagesOf(api: () => ReturnType<typeof createCaller>, spotId: string) {
  return {
    trivial: () => api().business.me({ business }),
    home: () => api().pulse.home({ business }),
    results: () => {
      const { results } = api();
      return Promise.all([results.choices({ business }), results.spots({ business })]);
    },
    words: () => api().results.words({ business }),
    ...partsOfSpotPage(api, spotId),
  };
}

/** What the parts of a spot's page ask: each with the head of the page, and only what it shows. */
function partsOfSpotPage(api: () => ReturnType<typeof createCaller>, spotId: string) {
  const input = { business, spotId };
  const part = (ask: (of: ReturnType<typeof createCaller>) => readonly Promise<unknown>[]) => () => {
    const of = api();
    return Promise.all([of.results.spot(input), of.results.choices({ business }), ...ask(of)]);
  };
  return {
    spot: part(({ results, proposal, channel }) => [
      results.chain(input),
      results.pressure(input),
      results.answersBehind({ ...input, which: "mentioned", limit: 3 }),
      channel.ofSpot(input),
      proposal.list(input),
    ]),
    spotOverTime: part(({ results, spot }) => [results.course({ ...input, grain: "week" }), spot.history(input)]),
    spotCompared: part(({ results }) => [results.locations(input), results.why({ ...input, by: "location" })]),
    spotMoments: part(({ results }) => [
      results.momentsBehind({ ...input, which: "due", limit: 5 }),
      results.deliveredBy(input),
      results.declines(input),
    ]),
    spotLater: part(({ results }) => [results.spotFollowUps(input), results.freshness(input)]),
    spotWords: part(({ results }) => [
      results.answersBehind({ ...input, which: "mentioned", limit: 5 }),
      results.words(input),
    ]),
  };
}

/** The median time of each page's calls in this process, in turns. */
async function timesOf(pages: Record<string, () => Promise<unknown>>): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {};
  for (let turn = 0; turn < turns; turn += 1)
    for (const [name, page] of Object.entries(pages)) {
      const began = performance.now();
      await page();
      times[name] = [...(times[name] ?? []), performance.now() - began];
    }
  return Object.fromEntries(Object.entries(times).map(([name, of]) => [name, tenths(median(of))]));
}

const bareGroupBy = (admin: ReturnType<typeof openTestDatabase>, businessId: string) => admin.$queryRaw`
  select m.spot_id, r.location_id, date_trunc('day', r.answered_at) as day, count(*)::int
  from response r join mention m on m.business_id = r.business_id and m.response_id = r.id
  where r.business_id = ${businessId}::uuid group by 1, 2, 3`;

const diskOf = (admin: ReturnType<typeof openTestDatabase>) => admin.$queryRaw`
  select relname as table, pg_size_pretty(pg_total_relation_size(oid)) as size, reltuples::float8 as rows from pg_class
  where relkind = 'r' and (relname in ('response', 'coding', 'mention', 'moment', 'drawn_answer') or relname like '%\\_day')
  order by pg_total_relation_size(oid) desc`;

type Size = {
  readonly medianMs: Readonly<Record<string, number>>;
  readonly fromCounts: Readonly<Record<string, { readonly databaseMs: number } | string>>;
};

const databaseMsOf = (cost: { readonly databaseMs: number } | string | undefined) =>
  typeof cost === "object" ? cost.databaseMs : Number.NaN;

/** The pages' times at the large size over those at the small one. */
function ratiosOf([small, large]: readonly Size[]) {
  return Object.keys(small?.medianMs ?? {}).map((page) => ({
    page,
    time: tenths((large?.medianMs[page] ?? 0) / (small?.medianMs[page] ?? 1)),
    databaseTime: tenths(databaseMsOf(large?.fromCounts[page]) / databaseMsOf(small?.fromCounts[page])),
  }));
}
