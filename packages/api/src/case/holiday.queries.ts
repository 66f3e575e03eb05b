import { countryOf, type ReadHolidays, regionOf, unknownPlace, type Zoned } from "@spots/domain/case/holidays";
import { notFound } from "@spots/domain/kernel/errors";
import { addDays } from "@spots/domain/kernel/time-zone";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { z } from "zod";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/** The calendar of all countries. It is large, so it is loaded when somebody asks. */
const load = () => import("date-holidays").then(({ default: Holidays }) => Holidays);
type Calendar = Awaited<ReturnType<typeof load>>;

/** On public holidays nearly everybody is closed, on those of banks some are. */
const kinds = { types: ["bank", "public"] } satisfies { types: ("bank" | "public")[] };
const dayMs = 86_400_000;

/** The part of the calendar's data that its types do not give. */
const Data = z.object({ holidays: z.record(z.string(), z.object({ zones: z.array(z.string()).default([]) })) });

let zonesOfAll: readonly Zoned[] | undefined;

/** The countries with their time zones; read once. A calendar of each would take a second. */
function listCountries(Holidays: Calendar): readonly Zoned[] {
  zonesOfAll ??= Object.entries(Data.parse(Reflect.get(new Holidays(), "_data")).holidays).map(([code, { zones }]) => ({
    code,
    zones,
  }));
  return zonesOfAll;
}

/** The parts of a country, and theirs: `BY` and `BY-A`, each with its name. */
function listRegions(Holidays: Calendar, country: string, language: string) {
  const calendar = new Holidays();
  // Guarantee: undefined for a country without parts, which its types do not say.
  const states: Record<string, string> | undefined = calendar.getStates(country, language);
  return Object.entries(states ?? {}).flatMap(([state, name]) => {
    const parts: Record<string, string> | undefined = calendar.getRegions(country, state, language);
    const within = Object.entries(parts ?? {}).map(([part, partName]) => ({
      ...{ code: `${state}-${part}`, name: `${name}: ${partName}` },
    }));
    return [{ code: state, name }, ...within];
  });
}

const calendarOf = (Holidays: Calendar, country: string, region: string | null) => {
  const [state, part] = region?.split("-") ?? [];
  if (state === undefined) return new Holidays(country, kinds);
  return part === undefined ? new Holidays(country, state, kinds) : new Holidays(country, state, part, kinds);
};

/**
 * The coming public holidays of a year, each day once, with names in the reader's language. Without
 * a country, that of the location, and the region that its time zone names.
 * @throws NOT_FOUND; BAD_REQUEST at the field for an unknown country or region
 */
export async function readHolidays({ ctx, input }: Call<ReadHolidays>) {
  const { db, tenant, language, now } = ctx;
  const location = await db.location.findUnique({ where: tenantKey(ctx, input.locationId) });
  if (!location || location.archivedAt !== null) throw notFound();
  const Holidays = await load();
  const all = listCountries(Holidays);
  const country = input.country ?? countryOf(location.timeZone, tenant.locale, all);
  if (!all.some(({ code }) => code === country)) throw unknownPlace("country");
  const regions = listRegions(Holidays, country, language);
  const zoned = () => regions.map(({ code }) => ({ code, zones: calendarOf(Holidays, country, code).getTimezones() }));
  const region = input.country === null ? regionOf(location.timeZone, zoned()) : input.region;
  if (region !== null && !regions.some(({ code }) => code === region)) throw unknownPlace("region");
  const today = dayOf(now(), location.timeZone);
  const days = new Map<string, { day: string; name: string; isPublic: boolean }>();
  for (const { date, start, end, name, type } of calendarOf(Holidays, country, region).getHolidays(
    input.year,
    language,
  )) {
    const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayMs));
    for (let at = 0; at < count; at += 1) {
      const day = addDays(date.slice(0, 10), at);
      const isPublic = type === "public";
      const there = days.get(day);
      if (day >= today && (!there || (isPublic && !there.isPublic))) days.set(day, { day, name, isPublic });
    }
  }
  const called = new Intl.DisplayNames([language], { type: "region" });
  const countries = all
    .map(({ code }) => ({ code, name: called.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
  return {
    ...{ country, region, countries, regions },
    days: [...days.values()].toSorted((a, b) => a.day.localeCompare(b.day)),
  };
}
