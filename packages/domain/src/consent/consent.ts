import type { ConsentPurpose } from "./purposes";

/** What a customer agreed to, in which wording and when, and since when no more. */
export type Consent = {
  readonly purpose: ConsentPurpose;
  /** The version of the wording that they saw, and its language. */
  readonly version: number;
  readonly language: string;
  readonly givenAt: Date;
  /** Null: it holds. */
  readonly withdrawnAt: Date | null;
};

/** Whether a customer agreed to this and has not withdrawn it. */
export const hasConsent = (
  consents: readonly Pick<Consent, "purpose" | "withdrawnAt">[],
  purpose: ConsentPurpose,
): boolean => consents.some((consent) => consent.purpose === purpose && consent.withdrawnAt === null);
