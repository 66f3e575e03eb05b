import { isZoneKnown } from "@spots/db/reports/zone-offsets";
import { DomainError } from "@spots/domain/kernel/errors";

/**
 * Checks that reports can count days in a time zone: Postgres has its own zone data.
 * @throws BAD_REQUEST for a zone that Postgres does not know
 */
export async function checkTimeZone(db: Parameters<typeof isZoneKnown>[0], timeZone: string): Promise<void> {
  if (!(await isZoneKnown(db, timeZone)))
    throw new DomainError("BAD_REQUEST", "badInput", { fields: { timeZone: "badTimeZone" } });
}
