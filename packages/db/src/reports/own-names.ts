import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";

/**
 * The names that a business gave to its things, and those of its members, former ones included. A
 * spot's name at a location and its aliases are names, too.
 */
export async function ownNamesOf(db: TenantClient, businessId: string) {
  const business = Prisma.sql`${businessId}::uuid`;
  const rows = await db.$queryRaw<{ name: string; isPerson: boolean }[]>`
    select name, true as "isPerson" from member where business_id = ${business}
    union select name, false from business where id = ${business}
    union select name, false from location where business_id = ${business}
    union select name, false from channel where business_id = ${business}
    union select name, false from journey where business_id = ${business}
    union select name, false from stage where business_id = ${business}
    union select name, false from touchpoint where business_id = ${business}
    union select name, false from persona where business_id = ${business}
    union select name, false from spot where business_id = ${business}
    union select unnest(aliases), false from spot where business_id = ${business}
    union select written.texts->>'name', false from spot, jsonb_each(translations) as written (language, texts)
      where business_id = ${business} and written.texts ? 'name'
    union select jsonb_array_elements_text(written.texts->'aliases'), false
      from spot, jsonb_each(translations) as written (language, texts)
      where business_id = ${business} and written.texts ? 'aliases'
    union select content->>'name', false from spot_override where business_id = ${business} and content ? 'name'`;
  return {
    people: rows.filter(({ isPerson }) => isPerson).map(({ name }) => name),
    phrases: rows.filter(({ isPerson }) => !isPerson).map(({ name }) => name),
  };
}
