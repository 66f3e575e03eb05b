import { SpotContent } from "@spots/domain/spot/spot";
import type pg from "pg";
import { z } from "zod";

const { name, translations } = SpotContent.shape;
const Row = z.object({
  stage: z.string().nullable(),
  members: z.array(z.string()),
  spots: z.array(z.object({ name, translations: translations.catch({}) })),
});

/** What a customer met: the stage at which the channel asks, and what was delivered on the visit. */
export type Met = z.infer<typeof Row>;

/** The channel, and where it is known, the visit: by its code, its id or the answer about it. */
export type OfVisit = {
  readonly businessId: string;
  readonly channelId: string;
  readonly code: string | null;
  readonly visitId: string | null;
  readonly responseId: string | null;
};

/** Reads what own words of a form can name for a customer. Nothing of the customer is in it. */
export async function readMet(
  pool: pg.Pool,
  { businessId, channelId, code, visitId, responseId }: OfVisit,
): Promise<Met> {
  const asked = "select * from met_by_customer($1, $2, $3, $4, $5)";
  const { rows } = await pool.query(asked, [businessId, channelId, code, visitId, responseId]);
  return Row.parse(rows[0]);
}
