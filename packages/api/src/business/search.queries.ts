import { findJourneys, findPeople, findSpots } from "@spots/db/reports/named-things";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { may } from "@spots/domain/access/permissions";
import { searchWords } from "@spots/domain/platform/search";
import type { Search } from "@spots/domain/platform/search-input";
import type { Call } from "../trpc/context";

/**
 * The spots, people and journeys whose names contain a word of the text. People are limited to
 * those in `member.list`.
 */
export async function searchBusiness({ ctx, input }: Call<Search>) {
  const { db, tenant, member } = ctx;
  const words = searchWords(input.text);
  if (words.length === 0) return { spots: [], people: [], journeys: [] };
  const scope = { businessId: tenant.businessId, words };
  const spots = await findSpots(db, scope);
  const journeys = await findJourneys(db, scope);
  const people = may(member.role, "member.list")
    ? await findPeople(db, { ...scope, locationIds: locationsSeenBy(member) })
    : [];
  return {
    spots: spots.map((spot) => ({ ...spot, mayBeOffered: spot.status === "live" || spot.status === "pilot" })),
    people,
    journeys,
  };
}
