import type { Role } from "../access/permissions";
import { headKey, headNames } from "../list/head";

export type InviteeColumn = "name" | "first" | "last" | "email" | "role" | "location";

/**
 * Column names of hand-written lists, and of Google, Outlook and payroll exports, in English and
 * German.
 */
const heads = headNames<InviteeColumn>({
  email: [
    ...[
      "Email",
      "E-mails",
      "Mail",
      "Mails",
      "Email address",
      "Email addresses",
      "Mail address",
      "Email ID",
      "User email",
    ],
    ...["Email 1", "E-mail 1 - Value", "Email work", "Work email", "Business email", "Company email", "Primary email"],
    ...["Email (work)", "Home email address", "Email primary", "Login email", "User principal name", "UPN"],
    ...[
      "E-Mail-Adresse",
      "E-Mail-Adressen",
      "Emailadresse",
      "E-Mail Adr.",
      "Mailadresse",
      "Mail-Adresse",
      "E-Mail dienstlich",
    ],
    ...[
      "Dienstliche E-Mail",
      "Dienstliche E-Mail-Adresse",
      "E-Mail geschäftlich",
      "Geschäftliche E-Mail",
      "Firmen-E-Mail",
    ],
    ...["Arbeits-E-Mail", "E-Mail (Arbeit)", "E-Mail Arbeit", "E-Mail 1 - Wert"],
  ],
  first: [
    "First name",
    "First",
    "First names",
    "Given name",
    "Given names",
    "Forename",
    "Vorname",
    "Vornamen",
    "Rufname",
  ],
  last: ["Last name", "Last", "Surname", "Family name", "Nachname", "Familienname", "Zuname", "Nachnamen"],
  name: [
    ...[
      "Name",
      "Names",
      "Full name",
      "Display name",
      "Person",
      "Employee",
      "Employee name",
      "Staff name",
      "Staff member",
    ],
    ...["Team member", "Contact", "Contact name", "Member", "First and last name", "File as", "Name, first name"],
    ...[
      "Vollständiger Name",
      "Voller Name",
      "Anzeigename",
      "Mitarbeiter",
      "Mitarbeiterin",
      "Mitarbeiter/in",
      "Mitarbeitername",
    ],
    ...[
      "Name Mitarbeiter",
      "Kontakt",
      "Vor- und Nachname",
      "Vorname und Nachname",
      "Vorname Nachname",
      "Nachname, Vorname",
    ],
    ...["Name, Vorname", "Vorname, Name", "Vor- und Zuname", "Speichern unter"],
  ],
  role: ["Role", "Roles", "User role", "Access role", "Rolle", "Rollen", "Benutzerrolle", "Berechtigung"],
  location: [
    ...["Location", "Locations", "Branch", "Store", "Shop", "Site", "Workplace", "Where"],
    ...["Standort", "Standorte", "Filiale", "Niederlassung", "Betriebsstätte", "Arbeitsort", "Laden", "Wo"],
  ],
});

const roles: ReadonlyMap<string, Role> = headNames<Role>({
  owner: ["owner", "inhaber", "inhaberin", "Eigentümer", "Eigentümerin"],
  manager: [
    ...["manager", "managerin", "leitung", "leiter", "leiterin", "shop manager", "store manager"],
    ...["Filialleitung", "Filialleiter", "Filialleiterin", "Standortleitung"],
  ],
  staff: [
    ...["staff", "team", "employee", "team member", "staff member", "mitarbeiter", "mitarbeiterin"],
    ...["Mitarbeitende", "Mitarbeitender", "Angestellte", "Angestellter", "Personal"],
  ],
});

/** @returns undefined for a word that is not a role */
export const roleNamed = (word: string): Role | undefined => roles.get(headKey(word));

/** A role's name that is a family name as well. */
export const isSurname = (word: string): boolean => headKey(word) === "leiter";

export type InviteeColumns = readonly (InviteeColumn | null)[];

/** The columns that the cells of a header name; null when they are not a header. */
export function columnsNamed(cells: readonly string[]): InviteeColumns | null {
  if (cells.some((cell) => cell.includes("@"))) return null;
  const seen = new Set<InviteeColumn>();
  const columns = cells.map((cell) => {
    const column = heads.get(headKey(cell)) ?? null;
    // Of two columns with the same meaning, the first is used.
    if (column === null || seen.has(column)) return null;
    seen.add(column);
    return column;
  });
  if (!seen.has("email") && seen.size < 2) return null;
  // Beside a column of first names, "Name" is the family name.
  const isFamily = seen.has("first") && !seen.has("last");
  return columns.map((column) => (column === "name" && isFamily ? "last" : column));
}
