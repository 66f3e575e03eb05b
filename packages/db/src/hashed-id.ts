import { createHash } from "node:crypto";

/**
 * A UUID (version 8) from what names a row elsewhere: the same parts are the same id, so that a
 * repeated request is no second row.
 */
export function hashedId(...parts: readonly (string | number | null)[]): string {
  const hex = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
