import { z } from "zod";
import { Trade } from "../journey/trade";
import { Id } from "../kernel/ids";
import { GermanAddress, Locale } from "../kernel/locale";
import { Colour, Email, Name, requiredText, textUpTo } from "../kernel/text";
import { TimeZone } from "../kernel/time";
import { Invitee, mostInvitees } from "../people/invitation";
import { MailName } from "../people/mail-name";
import { isReadableAccent } from "./accent";
import { hyphenated } from "./hyphenated";
import { Slug } from "./slug";

/**
 * Everything a new business needs, in one sitting. Caller-made ids: sent twice, it is one business.
 */
export const OnboardBusiness = z.object({
  id: Id,
  locationId: Id,
  journeyId: Id,
  invitationId: Id,
  name: MailName,
  slug: Slug,
  timeZone: TimeZone,
  locale: Locale,
  trade: Trade,
  locationName: Name,
  ownerName: MailName,
  ownerEmail: Email,
  /** People to invite besides the owner. */
  staff: z
    .array(Invitee.pick({ id: true, name: true, email: true, role: true }))
    .max(mostInvitees, "tooMany")
    .default([]),
});
export type OnboardBusiness = z.infer<typeof OnboardBusiness>;

export const SuspendBusiness = z.object({ suspensionId: Id, businessId: Id, reason: requiredText(300) });
export type SuspendBusiness = z.infer<typeof SuspendBusiness>;

export const LiftSuspension = z.object({ businessId: Id });
export type LiftSuspension = z.infer<typeof LiftSuspension>;

export const ReadBusiness = z.object({ businessId: Id });
export type ReadBusiness = z.infer<typeof ReadBusiness>;

/** Businesses by name, keyset paged by name and id. */
export const ListBusinesses = z.object({
  search: textUpTo(80).default(""),
  after: z
    .object({ name: textUpTo(200), id: Id })
    .nullable()
    .default(null),
  limit: z.int().min(1).max(100).default(50),
});
export type ListBusinesses = z.infer<typeof ListBusinesses>;

/** What an owner may change of the business; the accent must be readable on both grounds. */
export const ChangeBusiness = z.object({
  name: MailName,
  timeZone: TimeZone,
  locale: Locale,
  accent: Colour.refine(isReadableAccent, "accentUnreadable").nullable(),
  minimumN: z.int("invalid").min(3, "minimumN").max(10, "minimumN"),
  /** How many spots of one stage may be with the staff at a time. */
  mostLive: z.int("invalid").min(1, "mostLive").max(10, "mostLive"),
  /** How German pages address customers. */
  germanAddress: GermanAddress,
});
export type ChangeBusiness = z.infer<typeof ChangeBusiness>;

/**
 * A first slug for a name; empty when no letter of it can be written in a-z.
 * @example slugFrom("Bluebird Barbers & Söhne") // "bluebird-barbers-soehne"
 */
export function slugFrom(name: string): string {
  return hyphenated(name)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 40)
    .replace(/-+$/, "");
}

/**
 * The slug to offer for a new business: from its name where that makes a valid one, else completed
 * by its trade and the end of its id.
 * @example offerSlug({ name: "寿司", trade: "restaurant", id }) // "restaurant-7f3a"
 */
export function offerSlug({ name, trade, id }: Pick<OnboardBusiness, "name" | "trade" | "id">): string {
  const slug = slugFrom(name);
  return Slug.safeParse(slug).success ? slug : [slug, trade, id.slice(-4)].filter(Boolean).join("-");
}
