import { columnsIn, headNames } from "../list/head";

/** What the cells of a roster mean. */
export type Column =
  | "name"
  | "first"
  | "last"
  | "email"
  | "location"
  | "duty"
  | "date"
  | "from"
  | "to"
  | "times"
  | "end";

/** Names of columns in English and German lists. */
const heads = headNames<Column>({
  name: [
    "Name",
    "Person",
    "Employee",
    "Employee name",
    "Staff",
    "Staff member",
    "Team member",
    "Who",
    "Full name",
  ].concat(["Mitarbeiter", "Mitarbeiterin", "Mitarbeiter/in", "Mitarbeitername", "Wer", "Vollständiger Name"]),
  first: ["First name", "Given name", "Vorname"],
  last: ["Last name", "Surname", "Family name", "Nachname", "Familienname"],
  email: ["Email", "E-mail address", "Email address", "Mail", "E-Mail", "E-Mail-Adresse", "Mailadresse"],
  location: [
    "Location",
    "Branch",
    "Store",
    "Shop",
    "Site",
    "Standort",
    "Filiale",
    "Betriebsstätte",
    "Arbeitsort",
    "Ort",
  ],
  duty: [
    "Duty",
    "Position",
    "Role",
    "Job",
    "Task",
    "Area",
    "Dienst",
    "Aufgabe",
    "Bereich",
    "Funktion",
    "Rolle",
    "Tätigkeit",
  ],
  date: ["Date", "Day", "Shift date", "Start date", "Datum", "Tag", "Startdatum", "Am"],
  end: ["End date", "Enddatum"],
  from: [
    "From",
    "Start",
    "Start time",
    "Begin",
    "Starts",
    "Starts at",
    "Shift start",
    "Von",
    "Beginn",
    "Startzeit",
    "Ab",
  ],
  to: ["To", "End", "End time", "Until", "Ends", "Ends at", "Shift end", "Bis", "Ende", "Endzeit"],
  times: ["Time", "Times", "Shift", "Hours", "Zeit", "Zeiten", "Uhrzeit", "Schicht", "Arbeitszeit"],
});

/** The columns that a header names; null when the cells are not a header of a roster. */
export function columnsNamed(cells: readonly string[]): (Column | null)[] | null {
  const columns = columnsIn(cells, heads);
  const seen = new Set(columns);
  const isWho = seen.has("name") || seen.has("email") || seen.has("first") || seen.has("last");
  return isWho && (seen.has("from") || seen.has("times")) ? columns : null;
}

/** The columns of a list without a header. */
export const usualColumns: readonly Column[] = ["name", "location", "duty", "date", "from", "to"];
