/** Whether `3/4/2026` is the third of April or the fourth of March. */
export type DayOrder = "dayFirst" | "monthFirst";

const months: readonly (readonly string[])[] = [
  ["jan", "januar", "january", "jänner"],
  ["feb", "februar", "february", "feber"],
  ["mar", "mrz", "mär", "märz", "march", "maerz"],
  ["apr", "april"],
  ["may", "mai"],
  ["jun", "juni", "june"],
  ["jul", "juli", "july"],
  ["aug", "august"],
  ["sep", "sept", "september"],
  ["oct", "okt", "oktober", "october"],
  ["nov", "november"],
  ["dec", "dez", "dezember", "december"],
];
const monthOf = (word: string): number => months.findIndex((names) => names.includes(word.toLowerCase())) + 1;
const two = (value: number): string => String(value).padStart(2, "0");

/** @returns null for a day that does not exist */
function dayFrom(year: string, month: number, day: number): string | null {
  const text = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null;
}

const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/;
/** A weekday before a date, such as `Mon` or `Montag,`. */
const weekday =
  /^(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|\p{L}+(?:tag|day)|mittwoch|tues|thur|thurs)[.,]*\s+/iu;
const withoutWeekday = (text: string): string => text.trim().replace(weekday, "");

/**
 * The order that dates with slashes in a list show: a number over 12 is a day. Null: there are no such
 * dates, or they fit both orders, which `isAmbiguous` says.
 */
export function orderOf(dates: readonly string[]): { readonly order: DayOrder | null; readonly isAmbiguous: boolean } {
  const parts = dates.flatMap((date) => {
    const found = slashed.exec(withoutWeekday(date));
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  const isDayFirst = parts.some(([first]) => first > 12);
  const isMonthFirst = parts.some(([, second]) => second > 12);
  if (isDayFirst !== isMonthFirst) return { order: isDayFirst ? "dayFirst" : "monthFirst", isAmbiguous: false };
  return { order: null, isAmbiguous: parts.length > 0 };
}

/**
 * A written date with its year as `YYYY-MM-DD`, in the notations of English and German lists; null for
 * anything else.
 * @example writtenDay("Mo, 30.11.2026", null) // "2026-11-30"
 */
export function writtenDay(text: string, order: DayOrder | null): string | null {
  const said = withoutWeekday(text);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(said);
  if (iso) return dayFrom(iso[1] ?? "", Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})[.-]\s?(\d{1,2})[.-]\s?(\d{4}|\d{2})$/.exec(said);
  if (dotted) return dayFrom(dotted[3] ?? "", Number(dotted[2]), Number(dotted[1]));
  const found = slashed.exec(said);
  if (found) {
    const [first, second] = [Number(found[1]), Number(found[2])];
    if (order === null) return null;
    return order === "dayFirst" ? dayFrom(found[3] ?? "", second, first) : dayFrom(found[3] ?? "", first, second);
  }
  const dayName = /^(\d{1,2})(?:st|nd|rd|th)?[.\s-]\s*(\p{L}+)[.,]?[\s-]\s*(\d{4}|\d{2})$/iu.exec(said);
  if (dayName) return dayFrom(dayName[3] ?? "", monthOf(dayName[2] ?? ""), Number(dayName[1]));
  const nameDay = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(said);
  return nameDay ? dayFrom(nameDay[3] ?? "", monthOf(nameDay[1] ?? ""), Number(nameDay[2])) : null;
}

/**
 * A written time of day as `HH:mm`, or `24:00` for midnight at the end of the day; null for anything
 * else.
 * @example writtenTime("5 pm") // "17:00"
 */
export function writtenTime(text: string): string | null {
  const said = text.trim().toLowerCase().replaceAll("\u202f", " ");
  const found =
    /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*(?:h|uhr)?\s*(?:(a|p)\.?\s?m?\.?)?$/.exec(said) ??
    /^(\d{2})(\d{2})$/.exec(said);
  if (!found) return null;
  const [, written = "", minutes = "00", half] = found;
  const hours = Number(written);
  if (Number(minutes) > 59) return null;
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null;
    return `${two((hours % 12) + (half === "p" ? 12 : 0))}:${minutes}`;
  }
  if (hours > 24 || (hours === 24 && minutes !== "00")) return null;
  return `${two(hours)}:${minutes}`;
}
