import type { Id } from "../kernel/ids";
import { cellsByColumn, hasLostLetters } from "../list/head";
import type { ListRecord } from "../list/records";
import { readTable } from "../list/table";
import { partsOf, readSpan } from "../list/written-span";
import { type DayOrder, orderOf } from "../list/written-times";
import { placeKey } from "./place";
import { Place } from "./visit";
import { usualVisitColumns, type VisitColumn, visitColumnsNamed } from "./visit-columns";
import { ListReference, mostImported } from "./visit-import";
import { locationOf } from "./visit-report";

/** What a list can name, and what was answered about it. */
export type VisitChoices = {
  readonly locations: readonly { readonly id: Id; readonly name: string }[];
  /** The order of dates with slashes, when the list does not show it. */
  readonly order: DayOrder | null;
};

type InList = Pick<ListRecord, "line" | "lines" | "text">;
/** A visit of a list; `reference` is empty without one, `endsAt` null. */
export type GoodVisit = InList & {
  readonly reference: string;
  readonly locationId: Id;
  readonly place: string;
  readonly startsAt: string;
  readonly endsAt: string | null;
};
export type BadVisit = InList & {
  /** A key of the catalogue under `card.visits.reason`. */
  readonly reason:
    | "badReference"
    | "noLocation"
    | "unknownLocation"
    | "badPlace"
    | "badDate"
    | "whichOrder"
    | "badTime"
    | "withOffset"
    | "twice"
    | "lostLetters";
  /** The column with the fault; null: the whole row. */
  readonly column: VisitColumn | null;
  readonly cell: string;
};
export type VisitList = {
  readonly good: readonly GoodVisit[];
  readonly bad: readonly BadVisit[];
  readonly beyond: number;
  readonly unread: readonly string[];
  /** Whether the order of day and month has to be chosen. */
  readonly asksOrder: boolean;
};

const kind = {
  isHead: (cells: readonly string[]) => visitColumnsNamed(cells) !== null,
  fits: (cells: readonly string[], head: readonly string[] | null) =>
    cells.length >= (head === null ? 4 : 2) && cells.some((cell) => /\d/.test(cell)),
};
/** A time with its offset from UTC, such as `19:00:00Z` or `19:00+01:00`. */
const offset = /\d:\d{2}(?::\d{2})?(?:[.,]\d{1,9})?\s?(?:z|utc|gmt|[+-]\d{2}(?::?\d{2})?)$/i;

type Fault = Pick<BadVisit, "reason" | "column" | "cell">;
type Said = ReadonlyMap<VisitColumn, string>;
const dayCell = (said: Said): string => said.get("date") || partsOf(said.get("startedAt") ?? "").day;

function locationIn(said: Said, locations: VisitChoices["locations"]): Id | Fault {
  const cell = said.get("location") ?? "";
  const [only, ...others] = locations;
  if (cell === "" && only && others.length === 0) return only.id;
  const found = cell === "" ? null : locationOf(locations, cell);
  return found?.id ?? { reason: cell === "" ? "noLocation" : "unknownLocation", column: "location", cell };
}

function visitOf(said: Said, { locations, order }: VisitChoices): Omit<GoodVisit, keyof InList> | Fault {
  const [from = "", to = ""] = [said.get("startedAt"), said.get("endedAt")];
  const reference = ListReference.safeParse(said.get("reference") ?? "");
  if (!reference.success) return { reason: "badReference", column: "reference", cell: said.get("reference") ?? "" };
  const locationId = locationIn(said, locations);
  if (typeof locationId !== "string") return locationId;
  const place = Place.safeParse(said.get("place") ?? "");
  if (!place.success) return { reason: "badPlace", column: "place", cell: said.get("place") ?? "" };
  if (offset.test(from)) return { reason: "withOffset", column: "startedAt", cell: from };
  if (offset.test(to)) return { reason: "withOffset", column: "endedAt", cell: to };
  const span = readSpan({ date: said.get("date") ?? "", from, to, endDate: "" }, order);
  if ("of" in span) {
    const isOfDate = span.reason !== "badTime" && span.of === "start" && Boolean(said.get("date"));
    const column = isOfDate ? "date" : span.of === "start" ? "startedAt" : "endedAt";
    return { reason: span.reason, column, cell: span.cell };
  }
  return { reference: reference.data, locationId, place: place.data, ...span };
}

/**
 * What makes two rows the same visit: the location with the reference, or without one with the place
 * and the start.
 */
const keyOf = ({ reference, locationId, place, startsAt }: Omit<GoodVisit, keyof InList>): string =>
  JSON.stringify(reference === "" ? [locationId, placeKey(place), startsAt] : [locationId, reference]);

/**
 * Parses a list of visits that was pasted or read from a file: a row for each visit, with a reference,
 * a location, a place, a start and an end in local times of the location. Rows with a fault are in
 * `bad` with line, column and reason. Never throws.
 */
export function readVisitList(text: string, choices: VisitChoices): VisitList {
  const { head, records, beyond } = readTable(text, kind, mostImported);
  const columns = head ? (visitColumnsNamed(head.cells) ?? []) : usualVisitColumns;
  const rows = records.map(({ cells, ...record }) => ({ ...record, said: cellsByColumn(columns, cells) }));
  const shown = orderOf(rows.map(({ said }) => dayCell(said)));
  const known = { ...choices, order: shown.order ?? choices.order };
  const good: GoodVisit[] = [];
  const bad: BadVisit[] = [];
  const seen = new Set<string>();
  for (const { said, line, lines, text: written } of rows) {
    const at = { line, lines, text: written };
    const visit: ReturnType<typeof visitOf> = hasLostLetters(written)
      ? { reason: "lostLetters", column: null, cell: written }
      : visitOf(said, known);
    if ("reason" in visit) bad.push({ ...at, ...visit });
    else if (seen.has(keyOf(visit))) bad.push({ ...at, reason: "twice", column: null, cell: visit.reference });
    else {
      seen.add(keyOf(visit));
      good.push({ ...at, ...visit });
    }
  }
  return {
    ...{ good, bad, beyond },
    unread: head ? head.cells.filter((cell, at) => !columns[at] && cell.trim() !== "") : [],
    asksOrder: shown.isAmbiguous,
  };
}
