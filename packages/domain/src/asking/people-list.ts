import type { Locale } from "../kernel/locale";
import { Locales } from "../kernel/locales";
import { cellsByColumn, columnsIn, hasLostLetters, headKey, headNames } from "../list/head";
import type { ListRecord } from "../list/records";
import { readTable } from "../list/table";
import { Contact } from "./address";
import { mostAsked } from "./ways";

type Column = "mail" | "phone" | "language";
const heads = headNames<Column>({
  mail: ["E-mail", "Email address", "Mail", "Contact", "Customer", "E-Mail-Adresse", "Mailadresse", "Kontakt", "Kunde"],
  phone: ["Phone", "Phone number", "Mobile", "Mobile number", "Telefon", "Telefonnummer", "Handy", "Mobil", "Nummer"],
  language: ["Language", "Locale", "Lang", "Sprache"],
});

type InList = Pick<ListRecord, "line" | "lines" | "text">;
/** A person of a list; `locale` null: the list does not say. */
export type GoodPerson = InList & { readonly contact: string; readonly locale: Locale | null };
export type BadPerson = InList & {
  /** A key of the catalogue under `asking.list.reason`. */
  readonly reason: "noContact" | "badContact" | "twice" | "lostLetters";
};
export type PeopleList = {
  readonly good: readonly GoodPerson[];
  readonly bad: readonly BadPerson[];
  readonly beyond: number;
};

const looksLikeContact = (cell: string) => /@|^\s*\+?[\d\s()./-]{8,}$/.test(cell);
const kind = {
  isHead: (cells: readonly string[]) => {
    const columns = columnsIn(cells, heads);
    return columns.includes("mail") || columns.includes("phone");
  },
  fits: (cells: readonly string[]) => cells.some(looksLikeContact),
};

const languages: ReadonlyMap<string, Locale> = new Map([
  ...Locales.map((locale): [string, Locale] => [locale, locale]),
  ...["english", "englisch", "en-gb", "en-us"].map((name): [string, Locale] => [headKey(name), "en"]),
  ...["german", "deutsch", "de-de", "de-at", "de-ch"].map((name): [string, Locale] => [headKey(name), "de"]),
]);

/**
 * Parses a list of people that was pasted or read from a file: a table with or without a header, or
 * one address a line. A line with a fault is in `bad` with its reason. Never throws.
 */
export function readPeopleList(text: string): PeopleList {
  const { head, records, beyond } = readTable(text, kind, mostAsked);
  const columns = head === null ? null : columnsIn(head.cells, heads);
  const good: GoodPerson[] = [];
  const bad: BadPerson[] = [];
  const seen = new Set<string>();
  for (const { cells, line, lines, text: written } of records) {
    const at = { line, lines, text: written };
    const said = columns === null ? null : cellsByColumn(columns, cells);
    const given = said === null ? cells.find(looksLikeContact) : said.get("mail") || said.get("phone");
    const language = said === null ? cells.find((cell) => languages.has(headKey(cell))) : said.get("language");
    if (hasLostLetters(written)) bad.push({ ...at, reason: "lostLetters" });
    else if (!given?.trim()) bad.push({ ...at, reason: "noContact" });
    else {
      const contact = Contact.safeParse(given.trim()).data;
      if (contact === undefined) bad.push({ ...at, reason: "badContact" });
      else if (seen.has(contact)) bad.push({ ...at, reason: "twice" });
      else {
        seen.add(contact);
        good.push({ ...at, contact, locale: languages.get(headKey(language ?? "")) ?? null });
      }
    }
  }
  return { good, bad, beyond };
}
