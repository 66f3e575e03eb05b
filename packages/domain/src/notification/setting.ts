import { z } from "zod";
import { Id } from "../kernel/ids";
import { lineUpTo } from "../kernel/text";
import { TimeZone } from "../kernel/time";
import { mailable, NotificationGroups } from "./kinds";

const Groups = z.array(z.enum(NotificationGroups)).max(NotificationGroups.length);
const MinuteOfDay = z.int().min(0).max(1439);

/** The hours of the member's clock in which nothing is pushed or mailed; `from` may be after `to`. */
export const QuietHours = z
  .object({ from: MinuteOfDay, to: MinuteOfDay })
  .refine(({ from, to }) => from !== to, { error: "quietEmpty", path: ["to"] });
export type QuietHours = z.infer<typeof QuietHours>;

/** What a member has chosen. */
export const NotificationChoice = z.object({
  pushOff: Groups,
  mailNow: z.array(z.enum(mailable)).max(mailable.length),
  mailDaily: z.array(z.enum(mailable)).max(mailable.length),
  quiet: QuietHours.nullable(),
  timeZone: TimeZone.nullable(),
});
export type NotificationChoice = z.infer<typeof NotificationChoice>;

/**
 * What applies until a member chooses: pushes of everything on the devices that they have added, no
 * mails beside those of tasks, conversations and cases, and quiet nights.
 */
export const usualChoice: NotificationChoice = {
  pushOff: [],
  mailNow: [],
  mailDaily: [],
  quiet: { from: 22 * 60, to: 7 * 60 },
  timeZone: null,
};

/** The most devices of a member in a business. Beyond them the oldest is forgotten. */
export const mostDevices = 20;

const key = (most: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+={0,2}$/)
    .max(most);

/** A browser's subscription as its `PushManager` gives it. */
export const AddDevice = z.object({
  id: Id,
  endpoint: z.url().max(1000),
  p256dh: key(120),
  auth: key(60),
  /** What the browser calls itself, for the list of devices. */
  device: lineUpTo(80),
});
export type AddDevice = z.infer<typeof AddDevice>;

export const ChangeDevice = z.object({ deviceId: Id, off: Groups });
export type ChangeDevice = z.infer<typeof ChangeDevice>;
export const RemoveDevice = z.object({ deviceId: Id });
export type RemoveDevice = z.infer<typeof RemoveDevice>;

export const DeliveryStatus = z.enum(["waiting", "sending", "sent", "skipped", "failed"]);
/** Why a delivery waits, was skipped or failed; "" when there is nothing to say. */
export const DeliveryReason = z.enum([
  "",
  "quiet",
  "daily",
  "outage",
  "choice",
  "read",
  "over",
  "left",
  "location",
  "deviceGone",
  "signedOut",
  "late",
  "unsure",
  "tooLarge",
  "refused",
  "otherKey",
  "noPushService",
]);
