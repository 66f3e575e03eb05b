import { z } from "zod";
import { Id } from "../kernel/ids";
import { Locale } from "../kernel/locale";
import { PageOf } from "../kernel/page";
import { lineUpTo } from "../kernel/text";
import { TimeZone } from "../kernel/time";
import { Contact } from "./address";
import { AskingFilters, AskingWays, mostAsked } from "./ways";

/** A person of a list; `locale` null: the language of the business. */
const AskedPerson = z.object({ id: Id, contact: Contact, locale: Locale.nullable().default(null) });

/**
 * Asks people by mail or SMS. `check` stores nothing and says what would happen. The business
 * states that they agreed to be asked.
 */
export const AskPeople = z.object({
  channelId: Id,
  people: z.array(AskedPerson).min(1, "required").max(mostAsked, "tooMany"),
  agreed: z.literal(true, "required"),
  mode: z.enum(["check", "good"]),
});
export type AskPeople = z.infer<typeof AskPeople>;

/** A link for one answer, which the business hands over itself. */
export const MakeLink = z.object({ id: Id, channelId: Id });
export type MakeLink = z.infer<typeof MakeLink>;

export const NameAsking = z.object({ askingId: Id });
export type NameAsking = z.infer<typeof NameAsking>;

export const ListAskings = PageOf.extend({
  show: z.enum(AskingFilters).default("all"),
  way: z.enum(AskingWays).nullable().default(null),
});
export type ListAskings = z.infer<typeof ListAskings>;

/** The most invitations in one request of a program. */
export const mostInvited = 100;

/** A customer whom a program wants to be asked. */
const Invitation = z.strictObject({
  /** Its name in that program. The same one again is the same invitation. */
  reference: lineUpTo(100).min(1, "required"),
  /** The location's id, or its name. */
  location: lineUpTo(120).min(1, "required"),
  /** The QR code's id or name; missing: the oldest open one of the location. */
  channel: lineUpTo(120).optional(),
  /** Missing: the response holds a link to hand over. */
  contact: Contact.optional(),
  language: Locale.optional(),
  timeZone: TimeZone.optional(),
  /** The reference of a visit that this key has reported. */
  visit: lineUpTo(100).optional(),
  /** That the customer agreed to be asked. */
  consent: z.literal(true, "consentNeeded"),
});
export type Invitation = z.infer<typeof Invitation>;

/** The body of `POST /v1/invitations`. */
export const ReportInvitations = z.strictObject({
  invitations: z.array(Invitation).min(1, "required").max(mostInvited, "tooMany"),
});
export type ReportInvitations = z.infer<typeof ReportInvitations>;
