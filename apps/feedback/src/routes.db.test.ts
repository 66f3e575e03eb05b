import { contentOf } from "@spots/api/enumeration/content";
import { TrustProxy } from "@spots/domain/access/network-address";
import { freshDatabase } from "@spots/postgres/test-database";
import { giveToken } from "@spots/test-kit/business";
import { openTestDatabase } from "@spots/test-kit/database";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { afterEach, describe, expect, it } from "vitest";
import { feedbackApp } from "./app";
import { anApp, fieldsOn, post, sendJson } from "./test/app";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function twoBusinesses() {
  const url = await freshDatabase();
  const testDb = openTestDatabase(url);
  closing.push(() => testDb.$disconnect());
  const [victim, mine] = [await aFullBusiness(testDb), await aFullBusiness(testDb)];
  const tokens = { victim: "victimvictimvictimvict", mine: "mineminemineminemine00" };
  for (const [business, token] of [
    [victim, tokens.victim],
    [mine, tokens.mine],
  ] as const)
    await giveToken(testDb, business.channel, token);
  const visit = await testDb.visit.create({
    data: { businessId: victim.businessId, id: newId(), locationId: victim.location.id, startedAt: new Date() },
  });
  return { ...(await anApp(closing, url)), testDb, victim, mine, tokens, visit };
}

type Scene = Awaited<ReturnType<typeof twoBusinesses>>;

async function told(answer: Response) {
  return { status: answer.status, text: await answer.text() };
}

/** Sends the form of the attacker's own channel with one field changed. */
async function sendForm({ app, pass, tokens }: Scene, change: Record<string, string>, query = "") {
  const address = `/f/${tokens.mine}`;
  const fields = fieldsOn(await (await fetch(`${app}${address}${query}`)).text());
  pass(60_000);
  return told(await post(app, { ...fields, recallText: "A towel", ...change }, address));
}

async function sendAnswer({ app, tokens }: Scene, more: Record<string, unknown>) {
  return told(await sendJson(app, { id: newId(), recallText: "A towel", ...more }, tokens.mine));
}

type Attack = {
  readonly with: string;
  /** Sends one id of another business to the route. All other values are the attacker's own. */
  readonly aim: (scene: Scene, id: { member: string; visit: string }) => Promise<{ status: number; text: string }>;
};

/**
 * Every route with the requests that send it an id of another business. Empty for a route that
 * takes no id.
 */
const attacks: Readonly<Record<string, readonly Attack[]>> = {
  "GET /health": [],
  "GET /form.js": [],
  // A report names a mail by its id alone, and needs the secret of the mail server.
  "POST /v1/bounces": [],
  "ALL /v1/*": [],
  "GET /f/:token": [
    {
      with: "a visit",
      aim: async ({ app, tokens }, { visit }) => told(await fetch(`${app}/f/${tokens.mine}?v=${visit}`)),
    },
  ],
  "GET /c/:code": [],
  "GET /f/:token/thanks": [],
  "POST /f/:token": [
    { with: "a thanked member", aim: (scene, { member }) => sendForm(scene, { thankedMemberId: member }) },
    { with: "a visit", aim: (scene, { visit }) => sendForm(scene, { visit }) },
  ],
  "POST /v1/channels/:token/responses": [
    { with: "a thanked member", aim: (scene, { member }) => sendAnswer(scene, { thankedMemberId: member }) },
    { with: "a visit", aim: (scene, { visit }) => sendAnswer(scene, { visit }) },
  ],
  "POST /v1/channels/:token/responses/": [],
};

it("every route of the feedback app is listed with its cross-tenant requests", async () => {
  const env = { DATABASE_URL: "postgres://nobody@127.0.0.1:1/nothing", AUTH_SECRET: "x", FLOOD_LIMIT: 1 };
  const { app, close } = feedbackApp({ ...env, TRUST_PROXY: TrustProxy.parse("0") }, { log: () => undefined });
  closing.push(close);
  const isMiddleware = (route: string) => /^ALL \/(f\/.*)?\*$/.test(route);
  const routes = new Set(
    app.routes.map(({ method, path }) => `${method} ${path}`).filter((each) => !isMiddleware(each)),
  );
  expect([...routes].sort()).toEqual(Object.keys(attacks).sort());
});

describe.each(Object.entries(attacks).flatMap(([route, list]) => list.map((attack) => ({ route, ...attack }))))(
  "$route with $with of another business",
  ({ aim }) => {
    it("responds as for an unknown id, reveals nothing and changes nothing in that business", async () => {
      const scene = await twoBusinesses();
      const { testDb, victim, visit } = scene;
      const before = await contentOf(testDb, victim.businessId);
      const theirs = await aim(scene, {
        member: victim.staff.id,
        visit: victim.card.code,
      });
      const unknown = await aim(scene, { member: newId(), visit: newId().replaceAll("-", "").slice(0, 22) });
      const blank = ({ text }: { text: string }) =>
        text
          .replace(/[0-9a-f]{8}-[0-9a-f-]{27}(\.[\w-]{22})?/g, "id")
          .replace(/\d{13}\.[\w-]{22}/g, "made")
          .replace(/nonce="[^"]*"/g, "nonce");
      expect(theirs.status).toBe(unknown.status);
      expect(blank(theirs)).toBe(blank(unknown));
      for (const secret of [victim.slug, victim.response.id, visit.startedAt.toISOString()])
        expect(theirs.text).not.toContain(secret);
      expect(await contentOf(testDb, victim.businessId)).toEqual(before);
    });
  },
);

it("an answer with an id that another business uses is stored in the own business and changes nothing there", async () => {
  const scene = await twoBusinesses();
  const { testDb, victim, mine } = scene;
  const before = await contentOf(testDb, victim.businessId);
  expect((await sendAnswer(scene, { id: victim.response.id })).status).toBe(201);
  expect(await contentOf(testDb, victim.businessId)).toEqual(before);
  expect(await testDb.response.count({ where: { businessId: mine.businessId, id: victim.response.id } })).toBe(1);
});

it("an answer with a member and a visit of the own business is stored, so a refusal above is due to the foreign id", async () => {
  const scene = await twoBusinesses();
  const { testDb, mine } = scene;
  const visit = await testDb.visit.create({
    data: { businessId: mine.businessId, id: mine.card.id, locationId: mine.location.id, startedAt: new Date() },
  });
  const own = { thankedMemberId: mine.staff.id, visit: mine.card.code };
  expect((await sendAnswer(scene, own)).status).toBe(201);
  expect(await testDb.response.count({ where: { businessId: mine.businessId, visitId: visit.id } })).toBe(1);
});
