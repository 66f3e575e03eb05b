import type { Id } from "../kernel/ids";
import { lineUpTo } from "../kernel/text";
import { type ListLocation, locationsNamed, mostCharacters, type Said } from "./invitee-cells";
import { type InviteeColumn, type InviteeColumns, roleNamed } from "./invitee-columns";
import { MailName } from "./mail-name";
import { mostJobTitle } from "./member";

/** The person of a line with a name and no address. `jobTitle`: the cell that is no location and no role. */
export type NameOnly = {
  readonly part: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly locationIds: readonly Id[] | null;
};

/**
 * The person of a line without an address: the name, and what is beside it. Null for a line with
 * something like an address, without a name, or with a role that needs an account.
 */
export function nameOnlyIn(
  { text, cells }: Said,
  columns: InviteeColumns | null,
  locations: readonly ListLocation[],
): NameOnly | null {
  if (text.includes("@") || text.length > mostCharacters) return null;
  const byHead = columns?.includes("email") ?? false;
  const cell = (column: InviteeColumn) => cells[columns?.indexOf(column) ?? -1] ?? "";
  const written = byHead ? cell("name") || [cell("first"), cell("last")].filter(Boolean).join(" ") : (cells[0] ?? "");
  const beside = (byHead ? [cell("role"), cell("location")] : cells.slice(1)).filter((each) => each !== "");
  const name = MailName.safeParse(written);
  if (!name.success || !/\p{L}{2}/u.test(name.data)) return null;
  // An address that was not written as one.
  if ((byHead && cell("email") !== "") || beside.some((each) => /\S\.\S|\(at\)|\sat\s/i.test(each))) return null;
  const roles = beside.map(roleNamed);
  if (roles.some((role) => role !== undefined && role !== "staff")) return null;
  const places = beside.map((each) => locationsNamed(each, locations));
  const jobTitle = beside.find((_, at) => roles[at] === undefined && places[at] === null) ?? "";
  const locationIds = places.flatMap((ids) => ids ?? []);
  return {
    part: text,
    name: name.data,
    jobTitle: lineUpTo(mostJobTitle).safeParse(jobTitle).data ?? "",
    locationIds: locationIds.length > 0 ? locationIds : null,
  };
}
