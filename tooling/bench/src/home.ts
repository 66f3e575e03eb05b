import { countStaleDays } from "@spots/api/insight/days.commands";
import { contextOf } from "@spots/api/test/call";
import { createCaller } from "@spots/api/trpc/root";
import { openDatabase } from "@spots/db/database";
import { memberOf } from "@spots/db/tenancy/tenant";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
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
 * sign-in and the membership, with the days counted as the worker counts them. Alternates both in one process.
 */
export async function benchHome({ url }: Scratch) {
  const database = openDatabase(url, { connections: 4 });
  const worker = openWorkerDatabase(url, { connections: 1 });
  try {
    const user = await findPerson({ url }, "mona.okafor@copper-comb.example");
    const membership = await memberOf(database, "copper-comb", user.id);
    if (!membership) throw new Error("the demo has Mona");
    for (let days = 1; days > 0; ) days = await countStaleDays({ database: worker }, membership.tenant.businessId);
    /** One request's calls: the membership is read once, as by a page. */
    const request = () => {
      const context = contextOf(database, user.id);
      return createCaller(async () => context);
    };
    const business = "copper-comb";
    const times: { home: number; trivial: number }[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const trivial = await timeOf(() => request().business.me({ business }));
      const home = await timeOf(() => request().pulse.home({ business }));
      times.push({ trivial, home });
    }
    const medianMs = {
      home: median(times.map((each) => each.home)),
      trivial: median(times.map((each) => each.trivial)),
    };
    return { turns, medianMs, ratio: medianMs.home / medianMs.trivial };
  } finally {
    await Promise.all([database.close(), worker.close()]);
  }
}
