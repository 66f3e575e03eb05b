import type { Role } from "../access/permissions";
import type { Id } from "../kernel/ids";
import { Email } from "../kernel/text";
import { hasLostLetters } from "../list/head";
import type { ListRecord } from "../list/records";
import { readTable, remainderOf } from "../list/table";
import { mostInvitees } from "./invitation-limits";
import { type ListLocation, locationsNamed, mostCharacters, type Said } from "./invitee-cells";
import { columnsNamed, type InviteeColumn, type InviteeColumns, isSurname, roleNamed } from "./invitee-columns";
import { type Addressed, addressesIn, isMailLine, peopleIn } from "./mail-line";
import { MailName } from "./mail-name";
import { type NameOnly, nameOnlyIn } from "./name-only";

/**
 * The position of a person in the list. Several may share a line; `part` is the text of this person
 * as a separate line.
 */
type InList = Pick<ListRecord, "line" | "lines"> & { readonly part: string };
/**
 * `role` and `locationIds` are null when the list does not have them; `unused`: cells without a
 * meaning here.
 */
export type GoodLine = InList & {
  readonly name: string;
  readonly email: string;
  readonly role: Role | null;
  readonly locationIds: readonly Id[] | null;
  readonly unused: readonly string[];
};
/** A line with a name and no address. */
export type NamedLine = InList & NameOnly;
/** A line without a person who can be invited, with the catalogue key of the reason. */
export type BadLine = InList & {
  readonly reason:
    | "badEmail"
    | "severalAddresses"
    | "nameIsAddress"
    | "required"
    | "tooLong"
    | "unreadable"
    | "lostLetters"
    | "oneLine"
    | "linkInName"
    | "badRole"
    | "badLocation"
    | "twice";
};
/** `beyond`: lines and people beyond the maximum. `unread`: the headers of unknown columns. */
export type InviteeList = {
  readonly good: readonly GoodLine[];
  readonly bad: readonly BadLine[];
  /** The people without an address, when they are asked for; they are in `bad` otherwise. */
  readonly named: readonly NamedLine[];
  /** How many of the bad lines have a name and no address. */
  readonly nameOnly: number;
  readonly beyond: number;
  readonly unread: readonly string[];
  /** The rest of the text after the valid people were invited. */
  readonly remainder: string;
};

type Person = Omit<GoodLine, "line" | "lines">;
type Fault = Pick<BadLine, "part" | "reason">;
const isFault = (read: Person | Fault): read is Fault => "reason" in read;

/**
 * Parses a list of people that was pasted or read from a file: a table with or without a header, or
 * the line of a mail program with several people. An invalid person is reported with line and
 * reason, the others are kept, and a repeated address counts once. With `takesNames`, a line with a
 * name and no address is a person, too.
 */
export function readInviteeList(
  text: string,
  {
    locations = [],
    takesNames = false,
  }: { readonly locations?: readonly ListLocation[]; readonly takesNames?: boolean } = {},
): InviteeList {
  const kind = {
    isHead: (cells: readonly string[]) => columnsNamed(cells) !== null,
    fits: (cells: readonly string[]) => cells.some((cell) => isOneAddress(cell)),
  };
  const { head, records, beyond, rest } = readTable(text, kind, mostInvitees);
  const columns = head && withoutUnknownLocations(columnsNamed(head.cells) ?? [], locations);
  const good: GoodLine[] = [];
  const bad: BadLine[] = [];
  const named: NamedLine[] = [];
  let nameOnly = 0;
  const seen = new Set<string>();
  const more: string[] = [];
  for (const { cells, text: written, ...lines } of records) {
    const said = { text: written, cells: cells.map((cell) => cell.trim()) };
    for (const read of readRecord(said, columns, locations)) {
      const name = isFault(read) && read.reason === "badEmail" ? nameOnlyIn(said, columns, locations) : null;
      if (name && takesNames && named.length < mostInvitees) named.push({ ...lines, ...name });
      else if (isFault(read)) {
        if (name) nameOnly += 1;
        bad.push({ ...lines, ...read });
      } else if (seen.has(read.email)) bad.push({ ...lines, part: read.part, reason: "twice" });
      else if (good.length === mostInvitees) more.push(read.part);
      else {
        seen.add(read.email);
        good.push({ ...lines, ...read });
      }
    }
  }
  const unread = head ? head.cells.filter((cell, at) => !columns?.[at] && cell.trim() !== "") : [];
  const left = bad.filter(({ reason }) => reason !== "twice").map(({ part }) => part);
  return {
    good,
    bad,
    named,
    nameOnly,
    beyond: beyond + more.length,
    unread,
    remainder: remainderOf({ head, rest }, [...left, ...more]),
  };
}

/** Whether a cell is an address only, or one in the notation of mail programs. */
function isOneAddress(cell: string): boolean {
  if (!cell.includes("@") || cell.length > mostCharacters) return false;
  const [own, ...others] = peopleIn(cell, () => false);
  return (
    own !== undefined &&
    "address" in own &&
    others.length === 0 &&
    (own.isBracketed || own.before.length + own.after.length === 0)
  );
}

/** Without any location, a column of locations is an unknown column. */
const withoutUnknownLocations = (columns: InviteeColumns, locations: readonly ListLocation[]): InviteeColumns =>
  locations.length > 0 ? columns : columns.map((column) => (column === "location" ? null : column));

function readRecord(said: Said, columns: InviteeColumns | null, locations: readonly ListLocation[]) {
  if (said.text.length > mostCharacters) return [{ part: said.text, reason: "tooLong" } as const];
  if (hasLostLetters(said.text)) return [{ part: said.text, reason: "lostLetters" } as const];
  if (columns?.includes("email")) return [byHead(said, columns, locations)];
  if (addressesIn(said.text).length === 0) return [{ part: said.text, reason: "badEmail" } as const];
  const isAttribute = (words: string) => roleNamed(words) !== undefined || locationsNamed(words, locations) !== null;
  if (!isMailLine(said.text) && addressesIn(said.text).length === 1 && said.cells.some(isOneAddress))
    return [byLooks(said, locations)];
  return peopleIn(said.text, isAttribute).map((piece) =>
    "loose" in piece ? { part: piece.loose, reason: "badEmail" as const } : fromPiece(piece, locations),
  );
}

function byHead({ text, cells }: Said, columns: InviteeColumns, locations: readonly ListLocation[]): Person | Fault {
  const cell = (column: InviteeColumn) => cells[columns.indexOf(column)] ?? "";
  const bad = (reason: Fault["reason"]): Fault => ({ part: text, reason });
  const [address = "", ...others] = addressesIn(cell("email"));
  if (address === "") return bad("badEmail");
  if (others.length > 0) return bad("severalAddresses");
  const [written] = peopleIn(cell("email"), () => false);
  const beside = written && "address" in written ? [...written.before, ...written.after].join(", ") : "";
  const name = cell("name") || [cell("first"), cell("last")].filter(Boolean).join(" ") || beside;
  const role = cell("role") === "" ? null : roleNamed(cell("role"));
  if (role === undefined) return bad("badRole");
  const locationIds = cell("location") === "" ? null : locationsNamed(cell("location"), locations);
  if (cell("location") !== "" && locationIds === null) return bad("badLocation");
  return person({ part: text, name, address, role, locationIds, unused: cells.slice(columns.length).filter(Boolean) });
}

/**
 * Without a header, the cell that looks like an address is the address, and the other cells are
 * interpreted by their position.
 */
function byLooks({ text, cells }: Said, locations: readonly ListLocation[]): Person | Fault {
  const at = cells.findIndex(isOneAddress);
  const [address = ""] = addressesIn(text);
  const around = { before: cells.slice(0, at).filter(Boolean), after: cells.slice(at + 1).filter(Boolean) };
  return fromPiece({ address, ...around, isBracketed: false }, locations, text);
}

function fromPiece(piece: Addressed, locations: readonly ListLocation[], part = writtenAlone(piece)): Person | Fault {
  const { address, isBracketed } = piece;
  const before = piece.before.filter((cell) => roleNamed(cell) === undefined || isSurname(cell));
  const roles = [...piece.before.filter((cell) => !before.includes(cell)), ...piece.after].flatMap(
    (cell) => roleNamed(cell) ?? [],
  );
  const after = piece.after.filter((cell) => roleNamed(cell) === undefined);
  const named = after.map((cell) => locationsNamed(cell, locations));
  const words = after.filter((_, at) => named[at] === null);
  const names = (before.length > 0 ? before : words.slice(0, 1)).filter((cell) => /\p{L}/u.test(cell));
  const unused = [...before, ...words].filter((cell) => !names.includes(cell));
  const locationIds = named.flatMap((ids) => ids ?? []);
  return person({
    part,
    name: unquoted(names.join(isBracketed ? ", " : " ")),
    address,
    role: roles[0] ?? null,
    locationIds: locationIds.length > 0 ? locationIds : null,
    unused,
  });
}

/** A person of a line with several, written as a separate line. */
function writtenAlone({ address, before, after, isBracketed }: Addressed): string {
  const name = unquoted(before.join(isBracketed ? ", " : " ")).replaceAll('"', "'");
  return [name === "" ? address : `"${name}" <${address}>`, ...after].join("; ");
}

/** Removes the quotation marks or brackets that some mail programs put around names. */
const unquoted = (name: string) =>
  name
    .replace(/^(["'])(.*)\1$/, "$2")
    .replace(/^\((.*)\)$/, "$1")
    .trim();

function person({ part, name, address, ...rest }: Omit<Person, "email"> & { address: string }): Person | Fault {
  const email = Email.safeParse(address);
  if (!email.success) return { part, reason: email.error.issues[0]?.message === "tooLong" ? "tooLong" : "badEmail" };
  const [inName, ...others] = addressesIn(name);
  if (inName && (others.length > 0 || inName !== email.data)) return { part, reason: "nameIsAddress" };
  const called = MailName.safeParse((inName ? "" : name) || (email.data.split("@")[0] ?? "").replaceAll(".", " "));
  if (!called.success) return { part, reason: asReason(called.error.issues[0]?.message) };
  return { part, name: called.data, email: email.data, ...rest };
}

function asReason(message: string | undefined): BadLine["reason"] {
  const known = ["tooLong", "unreadable", "oneLine", "linkInName"] as const;
  return known.find((reason) => reason === message) ?? "required";
}
