import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { storedQuestions } from "./answers-to-questions";
import { storedConfirmed } from "./confirmed-deliveries";
import { storedDays } from "./counted-days";
import { limitDrawn } from "./draw-answers";
import { markDaysOfVisits } from "./stale-days";
import { storedWords } from "./word-days";

/** The fewest and the most days that are counted at once. */
const fewestDays = 4;
const mostDays = 64;
/** The tables of counts per day. */
const tables = [
  ...["mention_day", "response_day", "answer_day", "delivery_day", "confirmed_day"],
  ...["word_day", "drawn_answer"],
];
/** Milliseconds after which a transaction counts no further days, well under its timeout. */
const enough = 2000;
/** Milliseconds under which twice as many days are counted next. */
const quick = 400;

/**
 * Counts the next stale days of a business again, newest first, and stores the counts: as many as
 * about two seconds allow, since a day may have any number of answers. The caller holds the
 * business's lock: two processes would insert the same keys.
 * @returns the number of days counted
 */
export async function countDays(db: TenantClient, businessId: string): Promise<number> {
  const began = performance.now();
  let counted = 0;
  await markDaysOfVisits(db, businessId);
  for (let days = fewestDays; performance.now() - began < enough; ) {
    const step = performance.now();
    const next = await countNext(db, businessId, days);
    counted += next;
    if (next < days) break;
    if (performance.now() - step < quick) days = Math.min(2 * days, mostDays);
  }
  return counted;
}

/**
 * Counts some days. Statements after the deletion of the marks see every change that made the
 * deleted marks. A change that commits meanwhile leaves a mark of its own.
 */
async function countNext(db: TenantClient, businessId: string, most: number): Promise<number> {
  const business = Prisma.sql`${businessId}::uuid`;
  const marked = await db.$queryRaw<{ locationId: string; day: string }[]>`
    delete from stale_day s using (
      select distinct location_id, day from stale_day where business_id = ${business} order by day desc limit ${most}
    ) next
    where s.business_id = ${business} and s.location_id = next.location_id and s.day = next.day
    returning s.location_id::text as "locationId", s.day::text as day`;
  if (marked.length === 0) return 0;
  const keys = [...new Map(marked.map((mark) => [`${mark.locationId} ${mark.day}`, mark])).values()];
  const days = Prisma.sql`
    select location_id, day from unnest(
      ${keys.map(({ locationId }) => locationId)}::uuid[], ${keys.map(({ day }) => day)}::text[]::date[]
    ) as key (location_id, day)`;
  for (const table of tables)
    await db.$executeRaw`delete from ${Prisma.raw(table)} where business_id = ${business} and (location_id, day) in (${days})`;
  const scope = { businessId, from: "0001-01-01", until: "9999-12-31" };
  const statements = [
    ...storedDays(scope, days),
    storedQuestions(scope, days),
    storedConfirmed(scope, days),
    ...storedWords(scope, days),
  ];
  for (const statement of statements) await db.$executeRaw(statement);
  await limitDrawn(
    db,
    businessId,
    keys.map(({ day }) => day),
  );
  return keys.length;
}
