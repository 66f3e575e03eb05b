const areas = "Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific";
const region = new RegExp(`^(${areas})(/[A-Z][A-Za-z_+-]*){1,2}$`);

/** Whether a text is the name of a region of this runtime: see `TimeZone`. */
export function isRegion(name: string): boolean {
  if (!region.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The regions that this runtime offers, in the order of their names. */
export const timeZoneNames = (): readonly string[] => Intl.supportedValuesOf("timeZone").filter(isRegion);

/**
 * The city of a time zone, as a page shows it.
 * @example placeOfTimeZone("America/Los_Angeles") // "Los Angeles"
 */
export const placeOfTimeZone = (name: string): string => name.split("/").slice(1).join(", ").replaceAll("_", " ");

/**
 * The choices of time zones, grouped by continent or ocean.
 * @param current the current choice. A region that is not in the list is added; an invalid one is
 * not
 * @example timeZoneChoices(["Europe/Berlin"], "") // [{ label: "Europe", options: [{ value:
 * "Europe/Berlin", label: "Berlin" }] }]
 */
export function timeZoneChoices(names: readonly string[], current: string) {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const value of [...new Set([...names, ...[current].filter(isRegion)])].sort()) {
    const [area = ""] = value.split("/");
    groups.set(area, [...(groups.get(area) ?? []), { value, label: placeOfTimeZone(value) }]);
  }
  return [...groups].map(([label, options]) => ({ label, options }));
}

/** Writes local times of a zone. A runtime has a few hundred zones, and making one takes long. */
const timeFormats = new Map<string, Intl.DateTimeFormat>();

/** The local time of an instant, `YYYY-MM-DDTHH:mm`, as a form field needs it. */
export function wallTimeOf(at: Date, timeZone: string): string {
  // The Swedish locale formats dates as ISO 8601.
  const format = timeFormats.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { ...minutes, timeZone });
  timeFormats.set(timeZone, format);
  return format.format(at).replace(" ", "T");
}

const minutes = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;

const dayMs = 86_400_000;
const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The calendar day `days` later; a negative number goes back. */
export const addDays = (day: string, days: number): string =>
  new Date(startOf(day) + days * dayMs).toISOString().slice(0, 10);

/** The number of calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((startOf(to) - startOf(from)) / dayMs);

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(startOf(day)).getUTCDay() + 6) % 7));
