import Papa from "papaparse";
import type { Role } from "../access/permissions";
import { Email, Name } from "../kernel/text";

/** A line that names a person, and one that does not, with the key of its reason in the catalogue. */
export type GoodLine = {
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly role: Role | null;
};
export type BadLine = {
  readonly line: number;
  readonly text: string;
  readonly reason: "badEmail" | "required" | "tooLong" | "unreadable" | "badRole" | "twice" | "oneLine";
};
export type InviteeList = { readonly good: readonly GoodLine[]; readonly bad: readonly BadLine[] };

type Column = "name" | "email" | "role";
const heads: Readonly<Record<string, Column>> = {
  name: "name",
  "full name": "name",
  person: "name",
  email: "email",
  "e-mail": "email",
  mail: "email",
  "e-mail-adresse": "email",
  role: "role",
  rolle: "role",
};
const roleWords: Readonly<Record<string, Role>> = {
  owner: "owner",
  inhaber: "owner",
  inhaberin: "owner",
  manager: "manager",
  leitung: "manager",
  leiter: "manager",
  leiterin: "manager",
  staff: "staff",
  team: "staff",
  mitarbeiter: "staff",
  mitarbeiterin: "staff",
};
const mostLines = 500;

/**
 * Reads a pasted list or CSV: comma, semicolon or tab, quoted or not, with or without a head line, columns in any order.
 * Every bad line is named with its number and reason, the good ones are kept, and an address that comes twice counts once.
 */
export function readInviteeList(text: string): InviteeList {
  const rows = Papa.parse<string[]>(text.replace(/^\uFEFF/, "").slice(0, 100_000), {
    delimitersToGuess: [",", ";", "\t"],
    skipEmptyLines: false,
  }).data;
  const lines = rows
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some(Boolean));
  const columns = lines[0] ? headOf(lines[0].cells) : null;
  const good: GoodLine[] = [];
  const bad: BadLine[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of lines.slice(columns ? 1 : 0, mostLines + 1)) {
    const read = readLine(columns ? byHead(cells, columns) : byLooks(cells));
    const reason = typeof read === "string" ? read : seen.has(read.email) ? "twice" : null;
    if (reason !== null || typeof read === "string")
      bad.push({ line, text: cells.join(", ").slice(0, 200), reason: reason ?? "required" });
    else {
      seen.add(read.email);
      good.push({ line, ...read });
    }
  }
  return { good, bad };
}

type Cells = Partial<Record<Column, string>>;

function headOf(cells: readonly string[]): readonly (Column | null)[] | null {
  const columns = cells.map((cell) => heads[cell.toLowerCase()] ?? null);
  return columns.includes("email") ? columns : null;
}

function byHead(cells: readonly string[], columns: readonly (Column | null)[]): Cells {
  return Object.fromEntries(columns.flatMap((column, index) => (column ? [[column, cells[index] ?? ""]] : [])));
}

/** Without a head, what looks like an address is the address, what is a role is the role, and the rest is the name. */
function byLooks(cells: readonly string[]): Cells {
  const email = cells.find((cell) => cell.includes("@")) ?? "";
  const role = cells.find((cell) => roleWords[cell.toLowerCase()] !== undefined) ?? "";
  return { email, role, name: cells.filter((cell) => cell && cell !== email && cell !== role).join(" ") };
}

function readLine({ name = "", email = "", role = "" }: Cells): Omit<GoodLine, "line"> | BadLine["reason"] {
  const address = Email.safeParse(email.replace(/^.*<(.*)>$/, "$1"));
  if (!address.success) return "badEmail";
  const called = Name.safeParse(name || (address.data.split("@")[0] ?? ""));
  if (!called.success) return asReason(called.error.issues[0]?.message);
  const known = role === "" ? null : roleWords[role.toLowerCase()];
  if (known === undefined) return "badRole";
  return { name: called.data, email: address.data, role: known };
}

function asReason(message: string | undefined): BadLine["reason"] {
  return message === "tooLong" || message === "unreadable" || message === "oneLine" ? message : "required";
}
