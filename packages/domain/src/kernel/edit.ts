import { z } from "zod";
import { Comparable, saysTheSame } from "./same";

/** A change of one field: what it was when the hand reached for it, and what it shall be. */
export const edited = <To extends z.ZodType>(to: To) => z.object({ was: Comparable, to }).optional();

export type Edits = Readonly<Record<string, { readonly was?: unknown; readonly to: unknown } | undefined>>;

/** A field that somebody else changed meanwhile: what it says now, and what this hand wanted. */
export type Conflict = { readonly theirs: unknown; readonly yours: unknown };

/**
 * What the fields become that may be set; where two hands met, the conflicts. A field that says
 * already what it shall is neither.
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

/** Every value was put there from the edit of the same field, which its schema has read. */
const asWanted = <Wanted extends Edits>(set: Record<string, unknown>) =>
  set as { [Field in keyof Wanted]?: NonNullable<Wanted[Field]>["to"] };
