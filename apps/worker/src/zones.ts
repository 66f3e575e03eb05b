import { listZoneDifferences } from "@spots/api/health/zones.queries";
import type { JobCall } from "@spots/api/trpc/context";

/** Logs where the zone data of Postgres and of this process differ. */
export async function compareZones(call: JobCall, log: (message: string) => void): Promise<void> {
  for (const { zone, from, postgres, own } of await listZoneDifferences(call))
    log(
      `zone data differ for ${zone} from ${from.toISOString().slice(0, 10)}: Postgres says ${postgres ?? "nothing"}, this process ${own ?? "nothing"}, in minutes ahead of UTC. ` +
        "Reports count other days than boards show until the older of the two is updated",
    );
}
