import type { ConsentLink } from "@spots/domain/consent/consent-link";
import { ConsentPurpose } from "@spots/domain/consent/purpose";
import type pg from "pg";
import { z } from "zod";
import { type PageHost, PageHostRow, pageHostOf } from "./page-host";

const Row = PageHostRow.extend({
  purpose: ConsentPurpose,
  version: z.number(),
  language: z.string(),
  wording: z.string().nullable(),
  given_at: z.date(),
  withdrawn_at: z.date().nullable(),
});

/** What a customer sees who has the link to the consents of an answer. */
export type GivenConsents = PageHost & {
  readonly consents: readonly {
    readonly purpose: ConsentPurpose;
    readonly version: number;
    readonly language: string;
    /** The business's own wording; null in our languages. */
    readonly wording: string | null;
    readonly givenAt: Date;
    readonly withdrawnAt: Date | null;
  }[];
};

/** What whoever has the link to the consents of an answer reads and writes. */
export type ConsentPages = {
  /** What a customer agreed to, withdrawn consents among it; null for an unknown link. */
  consentsOf(link: ConsentLink): Promise<GivenConsents | null>;
  /** Withdraws a consent of a link, or all of them. False for an unknown link. */
  withdraw(link: ConsentLink, purpose: ConsentPurpose | null, at: Date): Promise<boolean>;
};

export const consentPagesOf = (pool: pg.Pool): ConsentPages => ({
  consentsOf: (link) => readConsents(pool, link),
  withdraw: (link, purpose, at) => withdrawConsents(pool, link, purpose, at),
});

async function readConsents(pool: pg.Pool, { code, responseId, key }: ConsentLink): Promise<GivenConsents | null> {
  const { rows } = await pool.query("select * from consents_of_link($1, $2, $3)", [code, responseId, key]);
  const read = z.array(Row).parse(rows);
  const [first] = read;
  if (!first) return null;
  return {
    ...pageHostOf(first),
    consents: read.map(({ purpose, version, language, wording, given_at: givenAt, withdrawn_at: withdrawnAt }) => ({
      ...{ purpose, version, language, wording, givenAt, withdrawnAt },
    })),
  };
}

async function withdrawConsents(
  pool: pg.Pool,
  { code, responseId, key }: ConsentLink,
  purpose: ConsentPurpose | null,
  at: Date,
): Promise<boolean> {
  const asked = "select withdraw_consents($1, $2, $3, $4, $5) as known";
  const { rows } = await pool.query<{ known: boolean }>(asked, [code, responseId, key, purpose, at]);
  return rows[0]?.known ?? false;
}
