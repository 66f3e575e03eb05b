import type { Id } from "../kernel/ids";
import { folded } from "../kernel/text";
import type { ListRecord } from "../list/records";

/**
 * The maximum length of a line, in characters: the line of a mail program with the maximum of
 * people.
 */
export const mostCharacters = 100_000;

/** A line with its cells. */
export type Said = Pick<ListRecord, "text" | "cells">;

export type ListLocation = { readonly id: Id; readonly name: string };

/** The locations that a cell names, one or several; null when one of them is unknown. */
export function locationsNamed(cell: string, locations: readonly ListLocation[]): Id[] | null {
  const idOf = (name: string) => locations.find((location) => folded(location.name) === folded(name))?.id;
  // A location's name may contain a comma.
  for (const parting of [/\n/, /[;|\n]/, /[,;|\n]/]) {
    const ids = cell
      .split(parting)
      .filter((part) => part.trim() !== "")
      .map(idOf);
    if (ids.length > 0 && ids.every((id) => id !== undefined)) return ids;
  }
  return null;
}
