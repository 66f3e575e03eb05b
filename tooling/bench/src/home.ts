import { contextOf } from "@spots/api/test/call";
import { createCaller } from "@spots/api/trpc/root";
import { openDatabase } from "@spots/db/database";
import { memberOf } from "@spots/db/tenancy/tenant";
import { findPerson, type Scratch } from "./scratch";

const turns = 30;

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * Compares the queries of the home page with the minimum that any page of a business needs: the
 * sign-in and the membership. Alternates both in one process.
 */
export async function benchHome({ url }: Scratch) {
  const database = openDatabase(url, { connections: 4 });
  try {
    const user = await findPerson({ url }, "mona.okafor@copper-comb.example");
    if (!(await memberOf(database, "copper-comb", user.id))) throw new Error("the demo has Mona");
    /** One request's calls: the membership is read once, as by a page. */
    const request = () => {
      const context = contextOf(database, user.id);
      return createCaller(async () => context);
    };
    const business = "copper-comb";
    const times: { home: number; trivial: number }[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const trivial = await timeOf(() => request().business.me({ business }));
      const home = await timeOf(() => {
        const { pulse } = request();
        return Promise.all([pulse.home({ business }), pulse.read({ business })]);
      });
      times.push({ trivial, home });
    }
    const medianMs = {
      home: median(times.map((each) => each.home)),
      trivial: median(times.map((each) => each.trivial)),
    };
    return { turns, medianMs, ratio: medianMs.home / medianMs.trivial };
  } finally {
    await database.close();
  }
}
