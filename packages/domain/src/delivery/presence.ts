/** What is known of a member on a day of a location. Times are local times, `YYYY-MM-DDTHH:mm`. */
export type DayOfMember = {
  readonly isOff: boolean;
  readonly shifts: readonly { readonly from: string; readonly to: string }[];
};

/**
 * How a member is known to be there at a time: `off` on that day, `onShift`, or `offShift` when the day
 * has a roster without them. `unknown` without a roster.
 */
export type PresenceAt = "off" | "onShift" | "offShift" | "unknown";

export function presenceAt({ isOff, shifts }: DayOfMember, at: string, hasRoster: boolean): PresenceAt {
  if (isOff) return "off";
  if (shifts.some(({ from, to }) => from <= at && at < to)) return "onShift";
  return hasRoster ? "offShift" : "unknown";
}

const order: Readonly<Record<PresenceAt, number>> = { onShift: 0, unknown: 1, offShift: 2, off: 3 };

/**
 * Orders members by who is there at a time, then by their open moments of the day, then by name: a list
 * to find somebody in, not a suggestion.
 */
export function byPresence<Member extends DayOfMember & { readonly name: string; readonly openThatDay: number }>(
  members: readonly Member[],
  at: string,
  hasRoster: boolean,
): (Member & { readonly presence: PresenceAt })[] {
  return members
    .map((member) => ({ ...member, presence: presenceAt(member, at, hasRoster) }))
    .toSorted(
      (one, other) =>
        order[one.presence] - order[other.presence] ||
        one.openThatDay - other.openThatDay ||
        one.name.localeCompare(other.name),
    );
}
