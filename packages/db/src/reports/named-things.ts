import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { plainSql } from "./plain-sql";

/** The maximum number of rows of one kind in a search result. */
const mostFound = 20;

type Scope = {
  readonly businessId: string;
  /** From `searchWords`; at least one. */
  readonly words: readonly string[];
};
export type FoundSpot = { id: string; name: string; status: string; stage: string; journeyId: string; journey: string };
export type FoundPerson = { id: string; name: string; role: string };
export type FoundJourney = { id: string; name: string };

/** A `like` pattern that matches the word anywhere in a name. */
const anywhere = (word: string) => `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`;

/** SQL for the number of words that a name contains. */
const hitsOf = (column: Prisma.Sql, words: readonly string[]) =>
  Prisma.sql`(select count(*) from unnest(${words.map(anywhere)}::text[]) as word where ${plainSql(column)} like word)`;

/**
 * The spots of open journeys whose names contain one of the words, best match first. Retired spots
 * are left out.
 */
export function findSpots(db: TenantClient, { businessId, words }: Scope): Promise<FoundSpot[]> {
  return db.$queryRaw<FoundSpot[]>`
    select id, name, status, stage, "journeyId", journey from (
      select s.id, s.name, s.status::text as status, g.name as stage, j.id as "journeyId", j.name as journey,
        ${hitsOf(Prisma.sql`s.name`, words)} as hits
      from spot s
      join stage g on g.business_id = s.business_id and g.id = s.stage_id
      join journey j on j.business_id = g.business_id and j.id = g.journey_id
      where s.business_id = ${businessId}::uuid and s.status <> 'retired' and j.archived_at is null
    ) found where hits > 0 order by hits desc, name, id limit ${mostFound}`;
}

/** The open journeys whose names contain one of the words. */
export function findJourneys(db: TenantClient, { businessId, words }: Scope): Promise<FoundJourney[]> {
  return db.$queryRaw<FoundJourney[]>`
    select id, name from (
      select id, name, ${hitsOf(Prisma.sql`name`, words)} as hits
      from journey where business_id = ${businessId}::uuid and archived_at is null
    ) found where hits > 0 order by hits desc, name, id limit ${mostFound}`;
}

/**
 * The members whose names contain one of the words and who work at one of `locationIds` or at every
 * location; null means no limit.
 */
export function findPeople(
  db: TenantClient,
  { businessId, words, locationIds }: Scope & { readonly locationIds: readonly string[] | null },
): Promise<FoundPerson[]> {
  const ours = Prisma.sql`select from member_location l where l.business_id = ${businessId}::uuid and l.member_id = m.id`;
  const seen =
    locationIds === null
      ? Prisma.empty
      : Prisma.sql`and (not exists (${ours}) or exists (${ours} and l.location_id = any(${[...locationIds]}::uuid[])))`;
  return db.$queryRaw<FoundPerson[]>`
    select id, name, role from (
      select m.id, m.name, m.role::text as role, ${hitsOf(Prisma.sql`m.name`, words)} as hits
      from member m where m.business_id = ${businessId}::uuid and m.left_at is null ${seen}
    ) found where hits > 0 order by hits desc, name, id limit ${mostFound}`;
}
