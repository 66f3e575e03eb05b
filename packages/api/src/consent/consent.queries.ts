import type { Prisma } from "@spots/db/generated/client";
import { type Consent, hasConsent } from "@spots/domain/consent/consent";
import { consentAddress } from "@spots/domain/consent/consent-link";
import type { ConsentPurpose } from "@spots/domain/consent/purposes";
import type { Call } from "../trpc/context";

type Ctx = Pick<Call["ctx"], "db" | "tenant">;

/** What is selected of a response to read its consents. */
export const consentColumns = {
  consents: { select: { purpose: true, version: true, language: true, givenAt: true, withdrawnAt: true } },
} as const;

/** The responses whose customers agreed to this and have not withdrawn it. */
export const agreedTo = (purpose: ConsentPurpose) =>
  ({ consents: { some: { purpose, withdrawnAt: null } } }) satisfies Prisma.ResponseWhereInput;

/**
 * What the customer of an answer agreed to, withdrawn consents among them; none for an unknown
 * answer.
 */
export async function consentsOf({ db, tenant }: Ctx, responseId: string): Promise<readonly Consent[]> {
  const { consents } = consentColumns;
  return db.consent.findMany({
    where: { businessId: tenant.businessId, responseId },
    select: consents.select,
    orderBy: { purpose: "asc" },
  });
}

type WithContact = { readonly contact: string | null; readonly consents: readonly Consent[] };

/** The customer's address for mails of this purpose; null without their consent to it. */
export const contactFor = ({ contact, consents }: WithContact, purpose: ConsentPurpose): string | null =>
  hasConsent(consents, purpose) ? contact : null;

/**
 * The address at which the customer of an answer sees their consents and withdraws them, for mails
 * to them; null when they gave none.
 */
export async function consentLinkOf(
  { db, tenant, addresses }: Ctx & { readonly addresses: { readonly feedback: string } },
  responseId: string,
): Promise<string | null> {
  const { businessId } = tenant;
  const consent = await db.consent.findFirst({ where: { businessId, responseId }, select: { linkKey: true } });
  if (!consent) return null;
  const { code } = await db.business.findUniqueOrThrow({ where: { id: businessId }, select: { code: true } });
  return consentAddress(addresses.feedback, { code, responseId, key: consent.linkKey });
}
