/** Whether two things say the same, whatever the order in which their fields were stored. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/**
 * How much a value may hold: levels of lists and records inside each other, and values altogether.
 */
export type Bounds = { readonly depth: number; readonly values: number };

/**
 * Whether a value stays within bounds. Walks without recursion and stops at the first excess, so
 * that its own work is bounded by `values`: it ends on a value that holds itself, and on one whose
 * parts are shared.
 */
export function isWithin(value: unknown, { depth, values }: Bounds): boolean {
  let level: unknown[] = [value];
  let seen = 1;
  for (let at = 0; level.length > 0; at += 1) {
    const next: unknown[] = [];
    for (const each of level) {
      if (typeof each !== "object" || each === null) continue;
      if (at >= depth) return false;
      const parts = Array.isArray(each) ? each : Object.values(each);
      seen += parts.length;
      if (seen > values) return false;
      for (const part of parts) next.push(part);
    }
    level = next;
  }
  return true;
}
