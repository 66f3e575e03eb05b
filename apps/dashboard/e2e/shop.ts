import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type BrowserContextOptions, test as base, type Page } from "@playwright/test";
import { hashPassword } from "@spots/auth/password";
import { sessionCookie } from "@spots/auth/session";
import { beginAs } from "@spots/db/connection/role";
import { hashOfSecret, newSecret } from "@spots/db/link-secret";
import { insertAll } from "@spots/seed/bulk";
import { beginSeeding, seedBusiness } from "@spots/seed/demo";
import { seedConversations } from "@spots/seed/demo-conversations";
import { copperComb } from "@spots/seed/scenarios/copper-comb";
import { fernField } from "@spots/seed/scenarios/fern-field";
import { tinDrum } from "@spots/seed/scenarios/tin-drum";
import { newId } from "@spots/test-kit/ids";
import pg from "pg";
import { untilCoded } from "./coded";
import { digestWeek, makeFurtherRows } from "./further-rows";
import { waitForHydration } from "./hydration";
import { dashboardUrl, feedbackUrl } from "./people";
import { zoneOfMorning } from "./zones";

/** The demo's scenarios that a test can have a business of its own like. */
const models = { barber: copperComb, florist: fernField, toyshop: tinDrum };

export type Person = { readonly userId: string; readonly name: string; readonly email: string };
type Facts = {
  readonly like: keyof typeof models;
  /** The number of days of generated visits and answers; 0 unless given. */
  readonly days?: number;
  /** Whether answers belong to visits, and customers are known again and asked about pressure. */
  readonly isAgain?: boolean;
  /** The password of its people; none unless given. */
  readonly password?: string;
};

/** A business made for one test, with its people and the address of its journey. */
export type Shop = {
  readonly businessId: string;
  readonly slug: string;
  /** The path of its dashboard, such as `/copper-comb-1f2e3d`. */
  readonly home: string;
  readonly journey: string;
  /** The path of a guided path in progress. */
  readonly guidedPath: string;
  /** The path of the results of a published spot. */
  readonly spotResults: string;
  /** The path of a digest of the owner. */
  readonly digest: string;
  /** The path of the growth of the first of the staff. */
  readonly growth: string;
  /** The path of a channel; its poster is below it. */
  readonly channel: string;
  /** The path of a batch of cards. */
  readonly cards: string;
  /** The path of a form of its own. */
  readonly ownForm: string;
  /** The URL of that channel's form in the feedback app. */
  readonly form: string;
  /** The URL of the other channel's form. */
  readonly otherForm: string;
  readonly owner: Person;
  readonly manager: Person;
  readonly staff: readonly [Person, ...Person[]];
};

type SignIn = (person: Person, options?: BrowserContextOptions) => Promise<Page>;

type TestFixtures = {
  /** Makes a further business. */
  makeShop: (facts: Facts) => Promise<Shop>;
  /** The business of this test, made from `test.use({ facts: … })`. */
  shop: Shop;
  facts: Facts;
  /** A platform admin made for this test. */
  admin: Person;
  /**
   * Opens a page in a new browser context, signed in as the person. The context is closed when the
   * test ends.
   */
  signIn: SignIn;
  /**
   * Opens a page in a new browser context without a session. The context is closed when the test
   * ends.
   */
  open: (options?: BrowserContextOptions) => Promise<Page>;
};
type WorkerFixtures = { database: pg.Client };

/** Reads the settings of the preview: its database, to which tests write rows directly. */
export const preview = (): { DATABASE_URL: string } =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../../.data/preview.json"), "utf8"));

export const test = base.extend<TestFixtures, WorkerFixtures>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures that a fixture needs
    async ({}, use) => {
      const client = new pg.Client({ connectionString: preview().DATABASE_URL });
      await client.connect();
      await use(client);
      await client.end();
    },
    { scope: "worker" },
  ],

  facts: [{ like: "barber" }, { option: true }],

  makeShop: async ({ database }, use) => {
    await use((facts) => makeShop(database, facts));
  },

  shop: async ({ makeShop, facts }, use) => {
    await use(await makeShop(facts));
  },

  admin: async ({ database }, use) => {
    const [id, email] = [newId(), `admin-${randomBytes(4).toString("hex")}@platform.example`];
    await database.query(beginSeeding);
    await insertAll(database, "user", [{ id, email, name: "Ada Admin", email_verified_at: new Date() }]);
    await insertAll(database, "platform_admin", [{ user_id: id, granted_at: new Date() }]);
    await database.query("commit");
    await use({ userId: id, name: "Ada Admin", email });
  },

  page: async ({ page }, use) => {
    await use(waitForHydration(page));
  },

  open: async ({ browser }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ locale: "en-GB", baseURL: dashboardUrl, ...options });
      contexts.push(context);
      if (options?.javaScriptEnabled !== false) context.on("page", waitForHydration);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  signIn: async ({ database, open }, use) => {
    await use(async ({ userId }, options) => {
      const page = await open(options);
      const url = options?.baseURL ?? dashboardUrl;
      const value = await openSession(database, userId);
      await page.context().addCookies([{ name: sessionCookie({ PUBLIC_URL: url }), value, url, httpOnly: true }]);
      return page;
    });
  },
});

/**
 * Makes a business from a scenario of the demo, with users of its own, in a zone where it is
 * morning.
 */
async function makeShop(client: pg.Client, { like, days = 0, isAgain = false, password }: Facts): Promise<Shop> {
  const now = new Date();
  const timeZone = zoneOfMorning(now);
  const model = models[like];
  const scenario = { ...model, timeZone, locations: model.locations.map(({ name }) => ({ name, timeZone })) };
  const slug = `${scenario.slug}-${randomBytes(4).toString("hex")}`;
  const passwordHash = password === undefined ? null : await hashPassword(password);
  await client.query(beginSeeding);
  const of = { now, seed: 26, passwordHash, slug, days, isAgain, tied: isAgain ? 0.9 : 0 };
  const { businessId } = await seedBusiness(client, scenario, of);
  await seedConversations(client, scenario, businessId, now);
  await makeFurtherRows(client, businessId);
  await client.query("commit");
  await untilCoded(client, businessId);
  return readShop(client, slug);
}

/** Reads a business from the preview's database. */
export async function readShop(client: pg.Client, slug: string): Promise<Shop> {
  await client.query(beginSeeding);
  const { rows: people } = await client.query<Person & { role: "owner" | "manager" | "staff"; id: string }>(
    `select m.id, m.user_id as "userId", m.name, m.role, u.email from business b join member m on m.business_id = b.id
     join "user" u on u.id = m.user_id where b.slug = $1 order by m.id`,
    [slug],
  );
  const {
    rows: [ids, other],
  } = await client.query<{
    business: string;
    journey: string;
    path: string;
    spot: string;
    channel: string;
    token: string;
  }>(
    `select b.id as business, j.id as journey, f.id as path, c.id as channel, c.token,
     (select s.id from spot s where s.business_id = b.id and s.version > 0 order by s.name limit 1) as spot from business b
     join journey j on j.business_id = b.id join channel c on c.business_id = b.id
     join guided_path f on f.business_id = b.id and f.finished_at is null where b.slug = $1 order by c.name desc`,
    [slug],
  );
  await client.query("commit");
  const [owner] = people.filter(({ role }) => role === "owner");
  const [manager] = people.filter(({ role }) => role === "manager");
  const [first, ...others] = people.filter(({ role }) => role === "staff");
  if (!owner || !manager || !first || !ids || !other) throw new Error(`${slug} lacks something`);
  const home = `/${slug}`;
  return {
    businessId: ids.business,
    ...{ slug, home, owner, manager },
    journey: `${home}/journeys/${ids.journey}`,
    guidedPath: `${home}/guided-path/${ids.path}`,
    spotResults: `${home}/results/spots/${ids.spot}`,
    digest: `${home}/digest/${digestWeek}`,
    growth: `${home}/growth/${first.id}`,
    channel: `${home}/qr-codes/${ids.channel}`,
    cards: `${home}/qr-codes/cards/${ids.business}`,
    ownForm: `${home}/forms/${ids.business}`,
    form: `${feedbackUrl}/f/${ids.token}`,
    otherForm: `${feedbackUrl}/f/${other.token}`,
    staff: [first, ...others],
  };
}

/**
 * Creates a session.
 * @returns its token, of which the database stores the hash
 */
async function openSession(client: pg.Client, userId: string): Promise<string> {
  const token = newSecret();
  await client.query(beginAs("spots_auth"));
  await insertAll(client, "session", [
    {
      id: newId(),
      session_token: hashOfSecret(token),
      user_id: userId,
      expires_at: new Date(Date.now() + 86_400_000),
      started_at: new Date(),
      seen_at: new Date(),
    },
  ]);
  await client.query("commit");
  return token;
}

/** Makes a person of another business a manager of this one as well. */
export async function addMember(client: pg.Client, { businessId }: Shop, { userId, name }: Person): Promise<void> {
  await client.query(beginSeeding);
  await insertAll(client, "user_business", [{ user_id: userId, business_id: businessId }]);
  await insertAll(client, "member", [
    { business_id: businessId, id: newId(), user_id: userId, name, role: "manager", joined_at: new Date() },
  ]);
  await client.query("commit");
}
