import { z } from "zod";
import { Contact } from "../asking/address";
import { Locale } from "../kernel/locale";
import { folded, lineUpTo } from "../kernel/text";
import { TimeZone } from "../kernel/time";
import { Place, visitHours } from "./visit";

/** The most visits in one report. */
export const mostReported = 100;
const dayMs = 86_400_000;

/** An instant with its offset, as programs write it. */
const At = z.iso.datetime({ offset: true, error: "badDate" }).transform((text) => new Date(text));

/** What the till calls a returning customer: a number of a card or an account. */
const CustomerReference = lineUpTo(100).min(1, "required");

/** A returning customer who agreed to be known again. Only a hash of the reference is stored. */
const KnownCustomer = z.strictObject({ reference: CustomerReference, consent: z.literal(true, "required") });

/** A visit as a booking or till system knows it. */
const ReportedVisit = z
  .strictObject({
    /** Its name in that system. The same one again is the same visit. */
    reference: lineUpTo(100).min(1, "required"),
    /** The location's id, or its name. */
    location: lineUpTo(120).min(1, "required"),
    startsAt: At,
    endsAt: At.optional(),
    place: Place.default(""),
    customer: KnownCustomer.optional(),
    /** Where the customer is asked afterwards; only with their consent. */
    contact: Contact.optional(),
    consent: z.literal(true, "consentNeeded").optional(),
    /** The customer's language and zone; missing: those of the business and the location. */
    language: Locale.optional(),
    timeZone: TimeZone.optional(),
  })
  .refine(({ contact, consent }) => contact === undefined || consent === true, {
    path: ["consent"],
    message: "consentNeeded",
  });
export type ReportedVisit = z.infer<typeof ReportedVisit>;

/** The body of `POST /v1/visits`. */
export const ReportVisits = z.strictObject({ visits: z.array(ReportedVisit).min(1).max(mostReported, "tooMany") });
export type ReportVisits = z.infer<typeof ReportVisits>;

/** The body of `POST /v1/customers/forget`. */
export const ForgetCustomers = z.strictObject({
  references: z.array(CustomerReference).min(1).max(mostReported, "tooMany"),
});
export type ForgetCustomers = z.infer<typeof ForgetCustomers>;

/** When a reported visit ends: as it says, or after the hours that a visit can go on. */
export const endOfReport = ({ startsAt, endsAt }: Pick<ReportedVisit, "startsAt" | "endsAt">): Date =>
  endsAt ?? new Date(startsAt.getTime() + visitHours * 3_600_000);

/** The days before and after now in which a reported visit may start, and the hours that it may last. */
const reach = { daysBack: 31, daysAhead: 400, hours: 24 } as const;

export type VisitFault =
  | { readonly field: "startsAt"; readonly code: "tooLongAgo" | "tooFarAhead" }
  | { readonly field: "endsAt"; readonly code: "endsBeforeStart" | "tooLong" };

/** The field at fault and why; null when the times are in reach. */
export function faultOfReport(visit: Pick<ReportedVisit, "startsAt" | "endsAt">, now: Date): VisitFault | null {
  const days = (visit.startsAt.getTime() - now.getTime()) / dayMs;
  if (days < -reach.daysBack) return { field: "startsAt", code: "tooLongAgo" };
  if (days > reach.daysAhead) return { field: "startsAt", code: "tooFarAhead" };
  const lasts = endOfReport(visit).getTime() - visit.startsAt.getTime();
  if (lasts <= 0) return { field: "endsAt", code: "endsBeforeStart" };
  return lasts > reach.hours * 3_600_000 ? { field: "endsAt", code: "tooLong" } : null;
}

/** The location with this id, or the only one with this name; null for none and for several. */
export function locationOf<Location extends { readonly id: string; readonly name: string }>(
  locations: readonly Location[],
  said: string,
): Location | null {
  const named = locations.filter(({ name }) => folded(name) === folded(said));
  return locations.find(({ id }) => id === said.toLowerCase()) ?? (named.length === 1 ? (named[0] ?? null) : null);
}
