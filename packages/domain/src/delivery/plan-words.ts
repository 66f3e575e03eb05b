import { whoOf } from "./who";

/** The values of a plan's form, as they are typed. Lists are separated by commas. */
export type PlanWords = {
  id: string;
  spotId: string;
  locationId: string;
  /** See `whoOf`. */
  who: string;
  every: string;
  interval: string;
  weekdays: string[];
  day: string;
  nth: string;
  weekday: string;
  when: string;
  times: string;
  minutes: string;
  places: string;
  count: string;
  from: string;
  until: string;
  without: string;
};

const partsOf = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** A typed time in the form `HH:mm`, where that is meant: `9`, `9:30`, `9.30`. Other texts stay. */
function clockOf(text: string): string {
  const [, hours = "", minutes = "00"] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? [];
  return hours === "" ? text : `${hours.padStart(2, "0")}:${minutes}`;
}

/** A typed number; an empty or other text is not a number and is refused at its field. */
const numberOf = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text));

function repeatOf({ every, interval, weekdays, day, nth, weekday }: PlanWords) {
  const base = { every, interval: numberOf(interval) };
  if (every === "week") return { ...base, weekdays: weekdays.map(Number).toSorted() };
  if (every === "monthDay") return { ...base, day: numberOf(day) };
  if (every === "monthWeekday") return { ...base, nth: Number(nth), weekday: Number(weekday) };
  return base;
}

/** The input of the command, from the values of the form. It may still be refused. */
export function planOf(words: PlanWords) {
  return {
    id: words.id,
    spotId: words.spotId,
    locationId: words.locationId,
    ...whoOf(words.who),
    rule: {
      from: words.from,
      until: words.until === "" ? null : words.until,
      repeat: repeatOf(words),
      at:
        words.when === "shifts"
          ? { kind: "shifts", minutes: numberOf(words.minutes) }
          : { kind: "times", times: partsOf(words.times).map(clockOf) },
      places: partsOf(words.places),
      count: numberOf(words.count),
      without: partsOf(words.without),
    },
  };
}

/** The form's field of a path of the command's input. */
export function fieldOfPlan(path: string): string {
  if (path === "memberId" || path === "dutyId") return "who";
  if (path.startsWith("rule.at.times")) return "times";
  const [, field = path] = /^rule\.(?:repeat\.|at\.)?(\w+)/.exec(path) ?? [];
  return field;
}
