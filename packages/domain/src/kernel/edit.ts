import { z } from "zod";
import { type Bounds, isWithin, saysTheSame } from "./same";

/** Whether every part of a bounded value can be written as JSON. */
function isWritable(value: unknown): boolean {
  if (typeof value === "bigint" || typeof value === "function" || typeof value === "symbol") return false;
  return typeof value !== "object" || value === null || Object.values(value).every(isWritable);
}

const comparable: Bounds = { depth: 12, values: 5000 };

/** Any JSON value that is only compared with the stored one, limited in depth and size. */
export const Comparable = z.unknown().refine((value) => isWithin(value, comparable) && isWritable(value), "invalid");

/** A change of one field: `was` is the value that the editor saw, `to` the wanted value. */
export const edited = <To extends z.ZodType>(to: To) => z.object({ was: Comparable, to }).optional();

export type Edits = Readonly<Record<string, { readonly was?: unknown; readonly to: unknown } | undefined>>;

/** A field that somebody else changed meanwhile: its present value and the wanted one. */
export type Conflict = { readonly theirs: unknown; readonly yours: unknown };

/**
 * Compares the `was` of each edit with the row. Returns the fields to set with their new values,
 * and the conflicts. A field that already has the wanted value is in neither.
 */
export function resolveEdits<Wanted extends Edits>(
  current: Readonly<Record<string, unknown>>,
  edits: Wanted,
): {
  readonly set: { [Field in keyof Wanted]?: NonNullable<Wanted[Field]>["to"] };
  readonly conflicts: Readonly<Record<string, Conflict>>;
} {
  const set: Record<string, unknown> = {};
  const conflicts: Record<string, Conflict> = {};
  for (const [field, edit] of Object.entries(edits)) {
    if (!edit || saysTheSame(current[field], edit.to)) continue;
    if (saysTheSame(current[field], edit.was)) set[field] = edit.to;
    else conflicts[field] = { theirs: current[field], yours: edit.to };
  }
  return { set: asWanted<Wanted>(set), conflicts };
}

/** Every value comes from the edit of the same field, which its schema has parsed. */
const asWanted = <Wanted extends Edits>(set: Record<string, unknown>) =>
  set as { [Field in keyof Wanted]?: NonNullable<Wanted[Field]>["to"] };
