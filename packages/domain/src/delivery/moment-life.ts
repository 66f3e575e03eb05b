import { DomainError } from "../kernel/errors";
import type { MomentStatus } from "./moment";

/**
 * The statuses that may follow each status. A missed moment may still be delivered: the phone was
 * offline, or the member forgot to report it. Declined, delivered and cancelled are final.
 */
export const nextStatuses: Readonly<Record<MomentStatus, readonly MomentStatus[]>> = {
  offered: ["accepted", "declined", "delivered", "missed", "cancelled"],
  accepted: ["declined", "delivered", "missed", "cancelled"],
  missed: ["delivered"],
  declined: [],
  delivered: [],
  cancelled: [],
};

/** How long after its due time an open moment counts as missed. */
export const graceMinutes = 60;

/**
 * The status after a step. Repeating the same step changes nothing, so that a retried request is no
 * error.
 * @throws CONFLICT when the moment has another status meanwhile; `values.status` has it
 */
export function advance(
  from: MomentStatus,
  to: MomentStatus,
): { readonly status: MomentStatus; readonly changed: boolean } {
  if (from === to) return { status: from, changed: false };
  if (!nextStatuses[from].includes(to))
    throw new DomainError("CONFLICT", "momentMovedOn", { values: { status: from } });
  return { status: to, changed: true };
}

/** How long a step may wait on a phone without a network. A later report is refused. */
export const mostDaysLate = 31;

/**
 * The time of a step: as the phone reports it, or now for a time in the future.
 * @throws BAD_REQUEST for a time further back than `mostDaysLate`
 */
export function stepTime(claimed: string | undefined, now: Date): Date {
  const at = claimed === undefined ? now : new Date(claimed);
  if (now.getTime() - at.getTime() > mostDaysLate * 86_400_000)
    throw new DomainError("BAD_REQUEST", "tooLongAgo", {
      fields: { deliveredAt: "tooLongAgo" },
      values: { days: mostDaysLate },
    });
  return at.getTime() > now.getTime() ? now : at;
}

/** Minutes after which a report counts as late: a delivery is usually reported at once. */
export const lateReportMinutes = 15;

/**
 * When a delivery was reported, if that was late: the phone had no network, or the member remembered
 * it later. Null for a report at once.
 */
export function lateReport(deliveredAt: Date, now: Date): Date | null {
  return now.getTime() - deliveredAt.getTime() > lateReportMinutes * 60_000 ? now : null;
}

/** Whether an open moment is past its due time and the grace period. */
export function isMissed(moment: { readonly status: MomentStatus; readonly dueAt: Date }, now: Date): boolean {
  const open = moment.status === "offered" || moment.status === "accepted";
  return open && moment.dueAt.getTime() + graceMinutes * 60_000 <= now.getTime();
}
