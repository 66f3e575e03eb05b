import type pg from "pg";
import { insertAll } from "./bulk";

/**
 * The barber owner's settings for one spot, and another text at one location. The other businesses
 * have none.
 */
const care = {
  business: "copper-comb",
  distinctive: 4,
  distinctive_evidence: "None of the eleven barbers within a mile offers a massage (asked in March).",
  unforgettable: 4,
  unforgettable_evidence: "Two of the first three who tried it brought it up on their next visit.",
  defendable: 2,
  defendable_evidence: "Anyone could start tomorrow; the cedar towels are ours.",
  qualities: ["surprise", "senses", "generosity"],
  equivalents: [{ who: "The spa on Harbour Road", what: "A ten-minute massage that you pay for" }],
} as const;

const own = {
  briefHow: "The chairs here face the water: turn them first, then slow hands.",
  cues: ["Turn the chair to the water"],
} as const;

type Where = { readonly businessId: string; readonly locationIds: readonly string[]; readonly managerId: string };

/**
 * Gives one live spot a responsible member, a review date, a value, and another text at one
 * location.
 */
export async function seedCare(
  client: pg.Client,
  slug: string,
  spotId: string,
  { businessId, locationIds, managerId }: Where,
  now: Date,
): Promise<void> {
  const { business, ...assessment } = care;
  if (slug !== business) return;
  const ten = new Date(now.getTime() - 10 * 86_400_000);
  await client.query("update spot set responsible_id = $3, review_on = $4 where business_id = $1 and id = $2", [
    businessId,
    spotId,
    managerId,
    ten,
  ]);
  const of = { business_id: businessId, spot_id: spotId };
  await insertAll(client, "spot_assessment", [{ ...of, ...assessment, updated_at: ten }]);
  await insertAll(client, "spot_override", [
    { ...of, location_id: locationIds[1], is_off: false, content: own, by_member_id: managerId, at: ten },
  ]);
}
