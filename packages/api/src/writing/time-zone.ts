import { isZoneKnown } from "@spots/db/reports/zone-offsets";
import { DomainError } from "@spots/domain/kernel/errors";

/**
 * Makes sure that reports can count days in a zone that is about to be chosen: the database has
 * zone data of its own.
 * @throws BAD_REQUEST for a region that Postgres does not know
 */
export async function checkTimeZone(db: Parameters<typeof isZoneKnown>[0], timeZone: string): Promise<void> {
  if (!(await isZoneKnown(db, timeZone)))
    throw new DomainError("BAD_REQUEST", "badInput", { fields: { timeZone: "badTimeZone" } });
}
