import { columnsIn, headNames } from "../list/head";

/** What the cells of a list of visits mean. */
export const visitColumns = ["date", "startedAt", "endedAt", "location", "place", "reference"] as const;
export type VisitColumn = (typeof visitColumns)[number];

const english = {
  reference: ["Reference", "Ref", "Number", "No", "ID", "Visit", "Visit ID", "Order", "Order number", "Order ID"],
  bill: ["Bill", "Bill number", "Receipt", "Receipt number", "Booking", "Booking number", "Booking ID"],
  location: ["Location", "Branch", "Store", "Shop", "Site"],
  place: ["Place", "Table", "Table number", "Chair", "Room", "Room number", "Seat"],
  date: ["Date", "Day", "Start date"],
  startedAt: ["Started at", "Started", "Start", "Start time", "Starts at", "From", "Begin", "Opened", "Opened at"],
  arrival: ["Arrival", "Time", "Check-in"],
  endedAt: ["Ended at", "Ended", "End", "End time", "Ends at", "To", "Until", "Closed", "Closed at", "Check-out"],
} as const;
const german = {
  reference: ["Referenz", "Nummer", "Nr", "Besuch", "Auftrag", "Auftragsnummer", "Reservierung", "Reservierungsnummer"],
  bill: ["Bon", "Bonnummer", "Beleg", "Belegnummer", "Rechnung", "Rechnungsnummer", "Buchung", "Buchungsnummer"],
  location: ["Standort", "Filiale", "Betriebsstätte"],
  place: ["Platz", "Tisch", "Tischnummer", "Stuhl", "Raum", "Zimmer", "Zimmernummer"],
  date: ["Datum", "Tag", "Startdatum"],
  startedAt: ["Begonnen um", "Begonnen", "Beginn", "Startzeit", "Von", "Ab", "Geöffnet", "Geöffnet um"],
  arrival: ["Ankunft", "Uhrzeit", "Zeit", "Anreise"],
  endedAt: ["Beendet um", "Beendet", "Ende", "Endzeit", "Bis", "Geschlossen", "Geschlossen um", "Abreise"],
} as const;

/** Names of columns in English and German lists. */
const heads = headNames<VisitColumn>({
  reference: [...english.reference, ...english.bill, ...german.reference, ...german.bill],
  location: [...english.location, ...german.location],
  place: [...english.place, ...german.place],
  date: [...english.date, ...german.date],
  startedAt: [...english.startedAt, ...english.arrival, ...german.startedAt, ...german.arrival],
  endedAt: [...english.endedAt, ...german.endedAt],
});

/** The columns that a header names; null when the cells are not a header of a list of visits. */
export function visitColumnsNamed(cells: readonly string[]): (VisitColumn | null)[] | null {
  const columns = columnsIn(cells, heads);
  return columns.includes("startedAt") ? columns : null;
}

/** The columns of a list without a header. */
export const usualVisitColumns: readonly VisitColumn[] = ["reference", "location", "place", "startedAt", "endedAt"];
