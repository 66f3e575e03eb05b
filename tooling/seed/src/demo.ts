import { hashPassword } from "@spots/auth/password";
import { beginAs, unlimited } from "@spots/db/connection/role";
import pg from "pg";
import { v7 as newId } from "uuid";
import { insertAll } from "./bulk";
import { chanceOf } from "./chance";
import { seedCare } from "./demo-care";
import { seedConversations } from "./demo-conversations";
import { seedForm } from "./demo-form";
import { seedGuidedPath } from "./demo-guided-path";
import { seedJourney } from "./demo-journey";
import { adminEmail, demoPassword, emailOf, scenarios } from "./demo-sign-ins";
import { seedStrategy } from "./demo-strategy";
import { type AskedAgain, askAgain } from "./follow-ups";
import type { Scenario } from "./scenarios/scenario";
import { type Cast, type Given, play } from "./simulator";
import { openToday } from "./today";

/** Half a year, like the charts. */
export const demoDays = 26 * 7;
/** The newest answers are not coded, so that the worker codes them after the start. */
const uncoded = 15;

/** Creates the platform admin, the only user of an empty product. */
export async function seedAdmin(client: pg.Client, passwordHash: string): Promise<void> {
  const id = newId();
  await insertAll(client, "user", [
    {
      id,
      email: adminEmail,
      name: "Ada Admin",
      email_verified_at: new Date(),
      password_hash: passwordHash,
      created_at: new Date(),
    },
  ]);
  await insertAll(client, "platform_admin", [{ user_id: id, granted_at: new Date() }]);
}

/** Begins a transaction that may write every business's rows, without time limits. */
export const beginSeeding = beginAs("spots_platform", unlimited);

/** Opens a connection for `beginSeeding`. */
export async function openSeedClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/**
 * Updates the planner's statistics. Without it, the first queries after a load are planned for
 * empty tables.
 */
export async function analyze(url: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query("analyze");
  await owner.end();
}

/**
 * Fills an empty database with four businesses in one transaction. Returns false when it is not
 * empty.
 */
export async function seedDemo(
  url: string,
  {
    now = new Date(),
    seed = 26,
    tied = 0,
    askedAgain = "nobody",
  }: { now?: Date; seed?: number; tied?: number; askedAgain?: AskedAgain } = {},
): Promise<boolean> {
  const client = await openSeedClient(url);
  try {
    await client.query(beginSeeding);
    const { rows } = await client.query('select 1 from business union all select 1 from "user" limit 1');
    if (rows.length > 0) return false;
    const passwordHash = await hashPassword(demoPassword);
    await seedAdmin(client, passwordHash);
    for (const [index, scenario] of scenarios.entries()) {
      const { businessId } = await seedBusiness(client, scenario, {
        now,
        seed: seed + index,
        passwordHash,
        tied,
        askedAgain,
      });
      await seedConversations(client, scenario, businessId, now);
    }
    const [toys, flowers] = [scenarios[1], scenarios[3]];
    if (toys && flowers) await joinSecond(client, emailOf(toys.owner, toys.slug), flowers.slug, toys.owner);
    await client.query("commit");
    await analyze(url);
    return true;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    await client.end();
  }
}

/**
 * - `slug`: replaces the scenario's own; the e-mail addresses of its users follow it
 * - `days`: how many days of visits and answers it has
 * - `tied`: the share of answers with a visit. Default: none
 * - `isAgain`: whether customers are known again, and asked whether they felt pressured. Default:
 * no
 * - `askedAgain`: whether customers agreed to be asked again, and were. With it, answers with a
 * visit say how a stage was. Default: they were if customers are known again
 */
type Facts = {
  readonly now: Date;
  readonly seed: number;
  readonly passwordHash: string | null;
  readonly slug?: string;
  readonly days?: number;
  readonly tied?: number;
  readonly isAgain?: boolean;
  readonly askedAgain?: AskedAgain;
};

/** Creates one business with its users, its published journey and its simulated history. */
export async function seedBusiness(
  client: pg.Client,
  scenario: Scenario,
  { now, seed, passwordHash, slug = scenario.slug, days = demoDays, tied = 0, ...facts }: Facts,
): Promise<Cast & { readonly given: readonly Given[] }> {
  const { isAgain = false, askedAgain = isAgain ? "answered" : "nobody" } = facts;
  const businessId = newId();
  const began = new Date(now.getTime() - (demoDays + 7) * 86_400_000);
  const { name, trade, locale, timeZone, accent } = scenario;
  const code = businessId.slice(-7);
  await insertAll(client, "business", [
    {
      id: businessId,
      code,
      slug,
      name,
      time_zone: timeZone,
      locale,
      german_address: scenario.germanAddress ?? "du",
      trade,
      accent,
      minimum_n: 5,
      created_at: began,
    },
  ]);
  const locations = scenario.locations.map((location) => ({
    ...{ id: newId(), ...location, channelId: newId(), stageChannelId: newId() },
  }));
  await insertAll(
    client,
    "location",
    locations.map((each) => ({
      business_id: businessId,
      id: each.id,
      name: each.name,
      time_zone: each.timeZone,
      created_at: began,
    })),
  );
  const people = [
    [scenario.owner, "owner"] as const,
    ...scenario.managers.map((who) => [who, "manager"] as const),
    ...scenario.staff.map((who) => [who, "staff"] as const),
  ].map(([who, role]) => ({ id: newId(), userId: newId(), who, role }));
  await insertAll(
    client,
    "user",
    people.map(({ userId, who }) => ({
      id: userId,
      email: emailOf(who, slug),
      name: who,
      email_verified_at: began,
      password_hash: passwordHash,
      locale,
      created_at: began,
    })),
  );
  await insertAll(
    client,
    "user_business",
    people.map(({ userId }) => ({ user_id: userId, business_id: businessId })),
  );
  await insertAll(
    client,
    "member",
    people.map(({ id, userId, who, role }) => ({
      business_id: businessId,
      id,
      user_id: userId,
      name: who,
      role,
      joined_at: began,
    })),
  );
  const staff = people.filter(({ role }) => role === "staff");
  const locationOf = (index: number) => locations[index % locations.length]?.id ?? "";
  await insertAll(
    client,
    "member_location",
    staff.map(({ id }, index) => ({ business_id: businessId, member_id: id, location_id: locationOf(index) })),
  );
  const betteredAt = new Date(now.getTime() - scenario.bettered.weeksAgo * 7 * 86_400_000);
  const { spotIds, asked, stages } = await seedJourney(client, scenario, businessId, people[0]?.id ?? "", {
    ...{ began, bettered: betteredAt },
  });
  await seedStrategy(client, { slug: scenario.slug, businessId, responsibleId: people[0]?.id ?? "" }, { began, now });
  await insertAll(
    client,
    "channel",
    locations.flatMap(({ id, name: where, channelId, stageChannelId }) =>
      [
        { id: channelId, name: `${where}: QR`, stage_id: null, touchpoint_id: null },
        {
          ...{ id: stageChannelId, name: `${where}: ${asked.name}` },
          ...{ stage_id: asked.stageId, touchpoint_id: asked.touchpointId },
        },
      ].map((channel) => ({
        ...channel,
        business_id: businessId,
        token: `${code}${channel.id.replaceAll("-", "").slice(-15)}`,
        location_id: id,
        lists_names: true,
        created_at: began,
      })),
    ),
  );
  const cast: Cast = {
    businessId,
    spotIds,
    betteredAt,
    form: await seedForm(client, businessId, people[0]?.id ?? "", {
      ...{ at: began, locale, asksPressure: isAgain, stages: askedAgain === "nobody" ? [] : stages },
    }),
    managers: people.filter(({ role }) => role === "manager").map(({ id }) => id),
    locations: locations.map(({ id, timeZone: zone, channelId, stageChannelId }) => ({
      ...{ id, channelId, stageChannelId },
      timeZone: zone,
      staff: staff.filter((_, index) => locationOf(index) === id).map((each) => each.id),
    })),
  };
  const chance = chanceOf(seed);
  const played = play(scenario, cast, chance, newId, { now, days, tied, isAgain, seed });
  const again = askAgain(scenario, { businessId, code, spotIds }, played.given, { now, askedAgain });
  const newest = new Set(
    (played.response as { id: string; answered_at: Date; recall_text: string }[])
      .filter(({ recall_text: told }) => told !== "")
      .toSorted((a, b) => b.answered_at.getTime() - a.answered_at.getTime())
      .slice(0, uncoded)
      .map(({ id }) => id),
  );
  const isOld = (row: object) => !newest.has(String(Reflect.get(row, "response_id")));
  await insertAll(client, "visit", played.visit);
  await insertAll(client, "moment", played.moment);
  await insertAll(client, "moment_step", played.moment_step);
  await insertAll(client, "response", played.response.map(again.withContact));
  await insertAll(client, "consent", again.consents);
  await insertAll(client, "kudos", played.kudos);
  await insertAll(client, "coding", played.coding.filter(isOld));
  const mentions = played.mention.filter(isOld);
  const kept = new Set(mentions.map((row) => Reflect.get(row, "id")));
  await insertAll(client, "mention", mentions);
  await insertAll(
    client,
    "mention_decision",
    played.mention_decision.filter((row) => kept.has(Reflect.get(row, "mention_id"))),
  );
  for (const [table, rows] of Object.entries(again.rows)) await insertAll(client, table, rows);
  await seedGuidedPath(client, scenario, businessId, people, now);
  const where = { businessId, locationIds: locations.map(({ id }) => id), managerId: cast.managers[0] ?? "" };
  await seedCare(client, scenario.slug, spotIds[0] ?? "", where, now);
  await openToday(client, scenario, cast, now);
  await seedCaseRule(client, businessId, now);
  return { ...cast, given: played.given };
}

/** The answers of the last hours open cases after the start; those before open none. */
const hoursWithCases = 36;

/** Creates the usual rules for cases, and passes over the earlier answers. */
async function seedCaseRule(client: pg.Client, businessId: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - hoursWithCases * 3_600_000);
  await client.query(
    `insert into case_rule (business_id, low_score, on_contact, due_hours, escalate_hours, through_seq)
     select $1, 5, true, 8, 4, coalesce(
       (select min(seq) - 1 from event where business_id = $1 and type = 'response.received' and at >= $2),
       (select max(seq) from event where business_id = $1), 0)`,
    [businessId, since],
  );
}

/** Adds an existing user to a second business. */
async function joinSecond(client: pg.Client, email: string, slug: string, name: string): Promise<void> {
  await client.query(
    'insert into user_business (user_id, business_id) select u.id, b.id from business b, "user" u where b.slug = $2 and u.email = $1',
    [email, slug],
  );
  await client.query(
    "insert into member (business_id, id, user_id, name, role) select b.id, $1, u.id, $4, 'manager' from business b, \"user\" u where b.slug = $3 and u.email = $2",
    [newId(), email, slug, name],
  );
}
