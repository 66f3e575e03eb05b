import type { Id } from "../kernel/ids";
import { requiredText } from "../kernel/text";
import { cellsByColumn, hasLostLetters } from "../list/head";
import type { ListRecord } from "../list/records";
import { readTable } from "../list/table";
import { partsOf, readSpan } from "../list/written-span";
import { type DayOrder, orderOf } from "../list/written-times";
import { plain } from "../people/plain";
import { type Column, columnsNamed, usualColumns } from "./roster-columns";
import { mostListed } from "./shift-list";

/** What a list can name, and what was answered about it. */
export type RosterChoices = {
  readonly members: readonly { readonly id: Id; readonly name: string; readonly email: string | null }[];
  readonly locations: readonly { readonly id: Id; readonly name: string }[];
  readonly duties: readonly { readonly id: Id; readonly name: string }[];
  /** The location of rows without one. */
  readonly locationId: Id;
  /** The order of dates with slashes, when the list does not show it. */
  readonly order: DayOrder | null;
  /** The chosen member of a name that several members have, by the name in plain letters. */
  readonly meant: Readonly<Record<string, Id>>;
};

type InList = Pick<ListRecord, "line" | "lines" | "text">;
export type GoodShift = InList & {
  readonly memberId: Id;
  readonly locationId: Id;
  readonly dutyId: Id | null;
  readonly newDuty: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
};
export type BadShift = InList & {
  /** A key of the catalogue under `roster.list.reason`. */
  readonly reason:
    | "noPerson"
    | "unknownPerson"
    | "severalPeople"
    | "unknownLocation"
    | "badDuty"
    | "badDate"
    | "whichOrder"
    | "badTime"
    | "twice"
    | "lostLetters";
  /** The cell with the fault. */
  readonly cell: string;
};
export type RosterList = {
  readonly good: readonly GoodShift[];
  readonly bad: readonly BadShift[];
  readonly beyond: number;
  readonly unread: readonly string[];
  /** Names that several members have: the name as written, and the members. */
  readonly several: readonly { readonly key: string; readonly name: string; readonly members: readonly Id[] }[];
  /** Duties that do not exist yet, as written. */
  readonly newDuties: readonly string[];
  /** Whether the order of day and month has to be chosen. */
  readonly asksOrder: boolean;
};

const kind = {
  isHead: (cells: readonly string[]) => columnsNamed(cells) !== null,
  fits: (cells: readonly string[]) => cells.length >= 4 && cells.some((cell) => /\d/.test(cell)),
};
/** A name without accents, whichever of its words comes first. */
export const nameKey = (name: string): string =>
  plain(name)
    .split(/[\s,]+/)
    .filter(Boolean)
    .toSorted()
    .join(" ");

type Fault = { readonly reason: BadShift["reason"]; readonly cell: string };
type Said = ReadonlyMap<Column, string>;
type Known = Pick<RosterChoices, "locationId" | "order" | "meant"> & {
  readonly names: ReadonlyMap<string, readonly Id[]>;
  readonly mails: ReadonlyMap<string, Id>;
  readonly places: ReadonlyMap<string, Id>;
  readonly duties: ReadonlyMap<string, Id>;
};

/** The ids of members by the key of their name. */
export function membersByName(members: readonly { readonly id: Id; readonly name: string }[]): Map<string, Id[]> {
  const groups = new Map<string, Id[]>();
  for (const { id, name } of members) groups.set(nameKey(name), [...(groups.get(nameKey(name)) ?? []), id]);
  return groups;
}

/** The name of a row as written. */
const nameOf = (said: Said): string =>
  said.get("name") || [said.get("first"), said.get("last")].filter(Boolean).join(" ");

function personOf(said: Said, { names, mails, meant }: Known): Id | Fault {
  const name = nameOf(said);
  const mail = said.get("email") || (name.includes("@") ? name : "");
  if (mail !== "") return mails.get(mail.toLowerCase()) ?? { reason: "unknownPerson", cell: mail };
  if (name === "") return { reason: "noPerson", cell: "" };
  const [id, ...others] = names.get(nameKey(name)) ?? [];
  if (id === undefined) return { reason: "unknownPerson", cell: name };
  if (others.length === 0) return id;
  return meant[nameKey(name)] ?? { reason: "severalPeople", cell: name };
}

/** The cells of a row's times: those of the columns from and to, or both of one cell such as `9–17`. */
function timesIn(said: Said): { readonly from: string; readonly to: string } {
  const [from = "", to = ""] = (said.get("times") ?? "").split(/\s*(?:[-–—]|\bbis\b|\bto\b)\s*/);
  return { from: said.get("from") || from, to: said.get("to") || to };
}
const dayCell = (said: Said): string => said.get("date") || partsOf(timesIn(said).from).day;

function spanOf(said: Said, order: DayOrder | null): Pick<GoodShift, "startsAt" | "endsAt"> | Fault {
  const { from, to } = timesIn(said);
  const span = readSpan({ date: dayCell(said), from, to, endDate: said.get("end") ?? "" }, order);
  if ("reason" in span) return { reason: span.reason, cell: span.cell };
  return span.endsAt === null ? { reason: "badTime", cell: to } : { ...span, endsAt: span.endsAt };
}

function shiftOf(said: Said, known: Known): Omit<GoodShift, keyof InList> | Fault {
  const memberId = personOf(said, known);
  if (typeof memberId !== "string") return memberId;
  const place = said.get("location") ?? "";
  const locationId = place === "" ? known.locationId : known.places.get(plain(place));
  if (locationId === undefined) return { reason: "unknownLocation", cell: place };
  const duty = said.get("duty") ?? "";
  const dutyId = known.duties.get(plain(duty)) ?? null;
  if (duty !== "" && !requiredText(40).safeParse(duty).success) return { reason: "badDuty", cell: duty };
  const span = spanOf(said, known.order);
  if ("reason" in span) return span;
  return { memberId, locationId, dutyId, newDuty: duty === "" || dutyId !== null ? null : duty, ...span };
}

/**
 * Parses a roster that was pasted or read from a file: a row for each shift, with a person by name or
 * e-mail, a location, a duty, a date and two times of the location. Rows with a fault are in `bad` with
 * line and reason. An end that is not after the start is on the next day.
 */
export function readRosterList(text: string, choices: RosterChoices): RosterList {
  const { head, records, beyond } = readTable(text, kind, mostListed);
  const columns = head ? (columnsNamed(head.cells) ?? []) : usualColumns;
  const rows = records.map(({ cells, ...record }) => ({
    ...record,
    said: cellsByColumn(columns, cells),
  }));
  const shown = orderOf(rows.map(({ said }) => dayCell(said)));
  const known: Known = {
    ...choices,
    order: shown.order ?? choices.order,
    names: membersByName(choices.members),
    mails: new Map(choices.members.flatMap(({ id, email }) => (email ? [[email.toLowerCase(), id] as const] : []))),
    places: new Map(choices.locations.map(({ id, name }) => [plain(name), id])),
    duties: new Map(choices.duties.map(({ id, name }) => [plain(name), id])),
  };
  const good: GoodShift[] = [];
  const bad: BadShift[] = [];
  const several = new Map<string, RosterList["several"][number]>();
  const newDuties = new Map<string, string>();
  const seen = new Set<string>();
  for (const { said, ...at } of rows) {
    const name = nameOf(said);
    const namesakes = known.names.get(nameKey(name)) ?? [];
    if (namesakes.length > 1 && !said.get("email"))
      several.set(nameKey(name), { key: nameKey(name), name, members: namesakes });
    const shift: ReturnType<typeof shiftOf> = hasLostLetters(at.text)
      ? { reason: "lostLetters", cell: at.text }
      : shiftOf(said, known);
    if ("reason" in shift) {
      bad.push({ ...at, ...shift });
      continue;
    }
    const key = [shift.memberId, shift.locationId, shift.startsAt, shift.endsAt].join(" ");
    if (seen.has(key)) {
      bad.push({ ...at, reason: "twice", cell: at.text });
      continue;
    }
    seen.add(key);
    const { newDuty } = shift;
    if (newDuty !== null && !newDuties.has(plain(newDuty))) newDuties.set(plain(newDuty), newDuty);
    good.push({ ...at, ...shift, newDuty: newDuty && (newDuties.get(plain(newDuty)) ?? newDuty) });
  }
  return {
    good,
    bad,
    beyond,
    unread: head ? head.cells.filter((cell, at) => !columns[at] && cell.trim() !== "") : [],
    several: [...several.values()],
    newDuties: [...newDuties.values()],
    asksOrder: shown.isAmbiguous,
  };
}
