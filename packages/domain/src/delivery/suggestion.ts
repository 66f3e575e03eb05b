import { type Fit, fitCost } from "../growth/fit";
import type { Id } from "../kernel/ids";

const dayMs = 86_400_000;

/** How long ago a member may have opened the business and still counts as recently active. */
export const recentDays = 7;

/**
 * How a member knows a spot, best first: `checked`, they read the briefing of its version and
 * answered its question; `briefed`, they read it; `delivered`, they delivered the spot lately;
 * `older`, they read the briefing of an earlier version; `new`, none of these.
 */
export type Competency = "checked" | "briefed" | "delivered" | "older" | "new";

/** What is known of a member and a spot: the newest briefing that they read, and deliveries. */
export type Known = {
  readonly read: { readonly isCurrent: boolean; readonly isChecked: boolean } | null;
  readonly hasDelivered: boolean;
};

export function competencyOf({ read, hasDelivered }: Known): Competency {
  if (read?.isCurrent) return read.isChecked ? "checked" : "briefed";
  if (hasDelivered) return "delivered";
  return read === null ? "new" : "older";
}

/** A member who does not know the spot costs as much as one open moment. */
const competencyCost: Readonly<Record<Competency, number>> = { checked: 0, briefed: 0, delivered: 0, older: 1, new: 2 };

/** What is known of a member who could get a moment. */
export type Candidate = {
  readonly memberId: Id;
  readonly isStaff: boolean;
  /** The end of the member's shift at the location at the due time; null: no such shift. */
  readonly shiftUntil: Date | null;
  readonly seenAt: Date | null;
  /** The member's moments that are due on that day and still open. */
  readonly openThatDay: number;
  /** When the member last had this spot; null: not in the time looked at. */
  readonly lastHadAt: Date | null;
  readonly competency: Competency;
  /** How the member fits what the spot needs, as far as it is known. */
  readonly fits: readonly Fit[];
};

/**
 * The moment that needs somebody. `hasRoster`: somebody is on shift at the location on that day;
 * `needs`: how many competencies its spot needs.
 */
export type Need = {
  readonly key: string;
  readonly dueAt: Date;
  readonly now: Date;
  readonly hasRoster: boolean;
  readonly needs: number;
};

/** Why a member is suggested. `daysSince` is null when the member has not had the spot lately. */
export type Suggestion = {
  readonly memberId: Id;
  readonly presence: "onShift" | "recent" | "unseen" | "offShift";
  readonly shiftUntil: Date | null;
  readonly openThatDay: number;
  readonly daysSince: number | null;
  readonly competency: Competency;
  readonly fits: readonly Fit[];
};

/** How a member is known to be there. Without a roster, by when they last opened the business. */
function presenceOf({ shiftUntil, seenAt }: Candidate, { hasRoster, now }: Need): Suggestion["presence"] {
  if (shiftUntil !== null) return "onShift";
  if (hasRoster) return "offShift";
  return seenAt !== null && now.getTime() - seenAt.getTime() <= recentDays * dayMs ? "recent" : "unseen";
}

const order: Readonly<Record<Suggestion["presence"], number>> = { onShift: 0, recent: 1, unseen: 2, offShift: 3 };

/** The whole days between two times, whichever is first. */
const daysApart = (one: Date, other: Date): number => Math.floor(Math.abs(one.getTime() - other.getTime()) / dayMs);

/** Less variety costs more: the spot again within two days as much as two open moments. */
function varietyCost(daysSince: number | null): number {
  if (daysSince === null || daysSince >= 21) return 0;
  if (daysSince >= 7) return 1;
  return daysSince >= 2 ? 2 : 4;
}

/** A number from a text (FNV-1a), to order equals otherwise than by name. */
function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/**
 * Orders the members who could get a moment, best first: those on shift, then staff before
 * managers, then those who were active lately; among them, by one sum, those with few open moments
 * that day who know the spot, have not had it lately, and have or want to grow in what it needs.
 * Equals are ordered by a hash that differs from need to need.
 */
export function suggestMembers(need: Need, candidates: readonly Candidate[]): Suggestion[] {
  return candidates
    .map((candidate) => {
      const { memberId, shiftUntil, openThatDay, lastHadAt, competency, fits } = candidate;
      const presence = presenceOf(candidate, need);
      const daysSince = lastHadAt === null ? null : daysApart(need.dueAt, lastHadAt);
      return {
        suggestion: { memberId, presence, shiftUntil, openThatDay, daysSince, competency, fits },
        rank: [
          presence === "onShift" ? 0 : candidate.isStaff ? 1 : 2,
          order[presence],
          2 * openThatDay + varietyCost(daysSince) + competencyCost[competency] + fitCost(need.needs, fits),
          scatter(`${need.key} ${memberId}`),
        ],
      };
    })
    .toSorted((one, other) => compare(one.rank, other.rank))
    .map(({ suggestion }) => suggestion);
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
