import type { ReadHolidays } from "@spots/domain/case/holidays";
import { notFound } from "@spots/domain/kernel/errors";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { readCalendar } from "./holiday-calendar";

/**
 * The coming public holidays of a year at a location, with names in the reader's language.
 * @throws NOT_FOUND; BAD_REQUEST at the field for an unknown country or region
 */
export async function readHolidays({ ctx, input }: Call<ReadHolidays>) {
  const { db, tenant, language, now } = ctx;
  const location = await db.location.findUnique({ where: tenantKey(ctx, input.locationId) });
  if (!location || location.archivedAt !== null) throw notFound();
  const { timeZone } = location;
  const { days, ...rest } = await readCalendar(input, { timeZone, locale: tenant.locale, language });
  const today = dayOf(now(), timeZone);
  return { ...rest, days: days.filter(({ day }) => day >= today) };
}
