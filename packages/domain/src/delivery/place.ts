import { plain } from "../people/plain";

/** Two spellings of one table, chair or room have the same key; empty: no place. */
export const placeKey = (place: string): string => plain(place).trim().replaceAll(/\s+/g, " ");
