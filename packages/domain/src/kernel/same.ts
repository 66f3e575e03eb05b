/** Whether two values are deeply equal, whatever the order of their fields. */
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

/** The bounds of a value: its depth of nested lists and records, and its total number of values. */
export type Bounds = { readonly depth: number; readonly values: number };

/**
 * Whether a value stays within bounds. Iterates without recursion and stops at the first excess, so
 * that its own work is bounded by `values`, also for cyclic values and shared parts.
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
