import { z } from "zod";
import { VisitStart } from "../delivery/visit";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { readShortCode, referralCodeLength } from "./short-code";

/** The public token of a link for friends: the code of the business and 90 bits of an HMAC. */
export const ReferralToken = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/** How many friends a link counts; more see the page without a code. */
export const mostOpenings = 50;
/** How long a code can be said after the link was opened, in days. */
export const referralDays = 180;

const FriendCode = z
  .string()
  .max(40, "badFriendCode")
  .transform((typed) => readShortCode(typed, referralCodeLength) ?? "")
  .pipe(z.string().min(1, "badFriendCode"));

/** Takes the code that a friend says in the shop. The same `id`, sent again, counts once. */
export const TakeFriendCode = z.object({
  id: Id,
  code: FriendCode,
  locationId: Id,
  visit: VisitStart.nullable().default(null),
  at: Instant,
});
export type TakeFriendCode = z.infer<typeof TakeFriendCode>;
