import type { Id } from "../kernel/ids";
import {
  type BadRow,
  type Fault as FaultOf,
  type InList,
  isFault,
  type ListChoices,
  type ReadList,
  readList,
} from "../list/read-list";
import { partsOf, readSpan } from "../list/written-span";
import { placeKey } from "./place";
import { Place } from "./visit";
import { usualVisitColumns, type VisitColumn, visitColumnsNamed } from "./visit-columns";
import { ListReference, mostImported } from "./visit-import";
import { locationOf } from "./visit-report";

/** What a list can name, and what was answered about it. */
export type VisitChoices = ListChoices<VisitColumn> & {
  readonly locations: readonly { readonly id: Id; readonly name: string }[];
};

/** A visit of a list; `reference` is empty without one, `endsAt` null. */
export type GoodVisit = InList & {
  readonly reference: string;
  readonly locationId: Id;
  readonly place: string;
  readonly startsAt: string;
  readonly endsAt: string | null;
};
/** A key of the catalogue under `card.visits.reason`. */
type Reason =
  | "badReference"
  | "noLocation"
  | "unknownLocation"
  | "badPlace"
  | "badDate"
  | "whichOrder"
  | "badTime"
  | "withOffset";
export type BadVisit = BadRow<VisitColumn, Reason>;
export type VisitList = ReadList<VisitColumn, Omit<GoodVisit, keyof InList>, Reason>;

/** A time with its offset from UTC, such as `19:00:00Z` or `19:00+01:00`. */
const offset = /\d:\d{2}(?::\d{2})?(?:[.,]\d{1,9})?\s?(?:z|utc|gmt|[+-]\d{2}(?::?\d{2})?)$/i;

type Fault = FaultOf<VisitColumn, Reason>;
type Said = ReadonlyMap<VisitColumn, string>;
const dayCell = (said: Said): string => said.get("date") || partsOf(said.get("startedAt") ?? "").day;

function locationIn(said: Said, locations: VisitChoices["locations"]): Id | Fault {
  const cell = said.get("location") ?? "";
  const [only, ...others] = locations;
  if (cell === "" && only && others.length === 0) return only.id;
  const found = cell === "" ? null : locationOf(locations, cell);
  return found?.id ?? { reason: cell === "" ? "noLocation" : "unknownLocation", column: "location", cell };
}

function visitOf(
  said: Said,
  { locations, order }: Omit<VisitChoices, "columns">,
): Omit<GoodVisit, keyof InList> | Fault {
  const [from = "", to = ""] = [said.get("startedAt"), said.get("endedAt")];
  const reference = ListReference.safeParse(said.get("reference") ?? "");
  if (!reference.success) return { reason: "badReference", column: "reference", cell: said.get("reference") ?? "" };
  const locationId = locationIn(said, locations);
  if (isFault(locationId)) return locationId;
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
 * a location, a place, a start and an end in local times of the location. Never throws.
 */
export const readVisitList = (text: string, { locations, ...choices }: VisitChoices): VisitList =>
  readList(
    text,
    {
      named: visitColumnsNamed,
      usual: usualVisitColumns,
      most: mostImported,
      missing: (columns) => [
        ...(columns.startedAt === undefined ? (["startedAt"] as const) : []),
        ...(columns.location === undefined && locations.length > 1 ? (["location"] as const) : []),
      ],
      dayCell,
      rowOf: (said, order) => visitOf(said, { locations, order }),
      keyOf,
    },
    choices,
  );
