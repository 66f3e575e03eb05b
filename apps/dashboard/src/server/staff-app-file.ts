import { staffAppPath } from "@spots/domain/delivery/on-device";

/** Whether an address of the staff app is one of its files; every other shows its only page. */
export const isStaffAppFile = (path: string): boolean => /\.[a-z]+$/.test(path);

/**
 * How long an address of the staff app may be cached; null for the dashboard's own addresses. Files
 * under `assets` have a hash of their content in their names.
 */
export function staffAppCaching(path: string): string | null {
  if (path !== staffAppPath && !path.startsWith(`${staffAppPath}/`)) return null;
  return path.startsWith(`${staffAppPath}/assets/`) ? "public, max-age=31536000, immutable" : "no-cache";
}
