import { z } from "zod";
import { staffAppPath } from "../delivery/on-device";
import { Count, Id } from "../kernel/ids";
import { dayOf } from "../kernel/zoned-time";
import type { NotificationKind } from "./kinds";

/** The names, times and counts in a notification's sentence. It holds no customer's name or words. */
export const NotificationData = z.object({
  /** The spot, the task, the shared device, the kind of a promise, or what a conversation is about. */
  name: z.string().max(500),
  /** The location and the place in it. */
  where: z.string().max(300),
  /** The member who caused it, or whom it is about; "" when nobody. */
  who: z.string().max(200),
  /** When it is due, as an instant; null without a time. */
  at: z.iso.datetime().nullable(),
  /** The zone in which the time is shown. */
  timeZone: z.string(),
  count: Count,
  /** The spot on whose page it is shown; null when it has a page of its own. */
  spotId: Id.nullable().default(null),
});
export type NotificationData = z.infer<typeof NotificationData>;

/** A member's notifications, newest first. The cursor is the last one of the page before. */
export const ListNotifications = z.object({
  cursor: Id.optional(),
  limit: z.int().min(1).max(100).default(30),
  unreadOnly: z.boolean().default(false),
});
export type ListNotifications = z.infer<typeof ListNotifications>;

export const ReadNotification = z.object({ notificationId: Id });
export type ReadNotification = z.infer<typeof ReadNotification>;

/** The most notifications that an opened push marks as read; their ids are in the push. */
export const mostInPush = 30;

/** Marks the notifications of an opened push as read. */
export const ReadPushed = z.object({ notificationIds: z.array(Id).min(1).max(mostInPush) });
export type ReadPushed = z.infer<typeof ReadPushed>;

/**
 * Marks a member's notifications as read up to one of them: those that arrive meanwhile stay unread.
 */
export const ReadNotifications = z.object({ through: Id });
export type ReadNotifications = z.infer<typeof ReadNotifications>;

/** How long a notification is kept, in days. */
export const keptDays = 90;
/** An event older than this is not told: the worker did not run for so long. */
export const tellableDays = 7;

/** Minutes before its due time at which a member is reminded of a moment. */
export const remindMinutes = 30;
/** Minutes before its due time at which those who may take an open moment are told. */
export const openMinutes = 120;

/** What the path of a notification is made from. */
export type Leading = {
  readonly kind: NotificationKind;
  readonly subjectId: Id;
  readonly data: Pick<NotificationData, "at" | "timeZone" | "spotId">;
};

/** The path of the thing in the dashboard or the staff app. */
export function pathOf({ kind, subjectId, data }: Leading, slug: string): string {
  switch (kind) {
    case "momentOffered":
    case "momentOpen":
    case "momentMoved":
    case "momentSoon":
      return `${staffAppPath}/${slug}?moment=${subjectId}`;
    case "momentsPlanned":
    case "momentReassigned":
    case "momentCancelled":
    case "actionPlanned":
    case "actionDue":
    case "proposalTakenUp":
    case "proposalTurnedDown":
    case "momentDrafted":
    case "inventionLive":
    case "inventionRetired":
    case "briefingAsked":
      return `${staffAppPath}/${slug}`;
    case "momentUnclaimed":
    case "momentDeclined":
    case "momentsMissed":
      return `/${slug}/moments${data.at === null ? "" : `?day=${dayOf(new Date(data.at), data.timeZone)}`}`;
    case "mentioned":
    case "threadAssigned":
      return `/${slug}/conversations?open=${subjectId}`;
    case "caseAssigned":
    case "caseOverdue":
    case "caseEscalated":
      return `/${slug}/cases?case=${subjectId}`;
    case "changeProposed":
      return `/${slug}/results/spots/${data.spotId ?? subjectId}#proposals`;
    case "promiseHandedOver":
    case "promiseSoon":
    case "promiseOverdue":
      return `${staffAppPath}/${slug}?promise=${subjectId}`;
    case "gestureAsked":
    case "gestureAllowed":
    case "gestureRefused":
      return `${staffAppPath}/${slug}?gesture=${subjectId}`;
    case "relayAsked":
    case "relayRefused":
    case "relayReady":
    case "relayNotTaken":
      return `${staffAppPath}/${slug}?relay=${subjectId}`;
    case "promiseEscalated":
      return `/${slug}/customer-promises?show=overdue`;
    case "kudosGiven":
    case "storyAsked":
    case "thanksGiven":
    case "weekNote":
      return `/${slug}/me`;
    case "kudosHeld":
      return `/${slug}/recognition?show=held`;
    case "noteWritten":
    case "habitDue":
      return `/${slug}/growth`;
    case "pinLocked":
      return `/${slug}/devices`;
  }
}
