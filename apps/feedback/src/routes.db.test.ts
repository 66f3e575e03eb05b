import { contentOf } from "@spots/api/enumeration/content";
import { TrustProxy } from "@spots/domain/access/network-address";
import { businessCodeLength, consentToken } from "@spots/domain/consent/consent-link";
import { FormContent, standardForm } from "@spots/domain/form/form";
import { freshDatabase } from "@spots/postgres/test-database";
import { giveToken } from "@spots/test-kit/business";
import { aClue } from "@spots/test-kit/clue";
import { aCustomerPromise } from "@spots/test-kit/customer-promise";
import { openTestDatabase } from "@spots/test-kit/database";
import { aForm as aFormRow } from "@spots/test-kit/form";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { afterEach, describe, expect, it } from "vitest";
import { feedbackApp } from "./app";
import { signShare } from "./signed";
import { anApp, fieldsOn, post, secret, sendJson } from "./test/app";

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
  const noted = { businessId: victim.businessId, locationId: victim.location.id, memberId: victim.owner.id };
  const clue = await aClue(testDb, noted, new Date());
  const promise = await aCustomerPromise(testDb, noted, new Date(Date.now() - 7_200_000), { visitId: visit.id });
  return { ...(await anApp(closing, url)), testDb, victim, mine, tokens, visit, clue, promise };
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

const site = "https://shop.example";

/** Sends the form of the attacker's own widget from its web site with one field changed. */
async function sendWidget({ app, pass, tokens, testDb, mine }: Scene, change: Record<string, string>) {
  const { businessId, id } = mine.channel;
  await testDb.channel.update({
    where: { businessId_id: { businessId, id } },
    data: { kind: "widget", origins: [site] },
  });
  const [address, headers] = [`${app}/w/${tokens.mine}`, { origin: site }];
  const fields = fieldsOn(await (await fetch(address, { headers })).text());
  pass(60_000);
  const body = new URLSearchParams({ ...fields, recallText: "A towel", ...change });
  return told(await fetch(address, { method: "POST", headers, body, redirect: "manual" }));
}

/** Sends an answer of the attacker's own kiosk that thanks somebody. */
async function sendKiosk({ app, tokens, testDb, mine }: Scene, thankedMemberId: string) {
  const { businessId, id } = mine.channel;
  await testDb.channel.update({
    where: { businessId_id: { businessId, id } },
    data: { kind: "kiosk", pinHash: "unused" },
  });
  const body = new URLSearchParams({ id: newId(), recallText: "A towel", thankedMemberId });
  return told(await fetch(`${app}/k/${tokens.mine}`, { method: "POST", body }));
}

/** Sends the form of the attacker's own personal link. */
async function sendAsked({ app, pass, tokens, testDb, mine }: Scene, change: Record<string, string>) {
  const token = `${tokens.mine.slice(0, 7)}askedaskedasked`;
  const where = { businessId_id: { businessId: mine.businessId, id: mine.asking.id } };
  await testDb.asking.update({ where, data: { token } });
  const fields = fieldsOn(await (await fetch(`${app}/a/${token}`)).text());
  pass(60_000);
  return told(await post(app, { ...fields, recallText: "A towel", ...change }, `/a/${token}`));
}

async function sendAnswer({ app, tokens }: Scene, more: Record<string, unknown>) {
  return told(await sendJson(app, { id: newId(), recallText: "A towel", ...more }, tokens.mine));
}

/** The path of the consents of an answer, with the code and the key of the attacker's own. */
function consentsAt({ tokens, mine }: Scene, responseId: string): string {
  return `/consents/${consentToken({ code: tokens.mine.slice(0, businessCodeLength), responseId, key: mine.response.id.replaceAll("-", "").slice(0, 22) })}`;
}

type Attack = {
  readonly with: string;
  /** Sends one id of another business to the route. All other values are the attacker's own. */
  readonly aim: (
    scene: Scene,
    id: { member: string; visit: string; clue: string; promise: string; answer: string },
  ) => Promise<{ status: number; text: string }>;
};

/**
 * Every route with the requests that send it an id of another business. Empty for a route that
 * takes no id.
 */
const attacks: Readonly<Record<string, readonly Attack[]>> = {
  "GET /health": [],
  "GET /logos/:business/:logo": [],
  "GET /form.js": [],
  "GET /form-voice.js": [],
  // A report names a mail by its id alone, and needs the secret of the mail server.
  "POST /v1/bounces": [],
  "ALL /v1/*": [],
  "GET /f/:token": [
    {
      with: "a visit",
      aim: async ({ app, tokens }, { visit }) => told(await fetch(`${app}/f/${tokens.mine}?v=${visit}`)),
    },
  ],
  // Whoever has the token of a personal link is its customer; the test of askings has the rest.
  "GET /a/:token": [],
  "GET /a/:token/thanks": [],
  "GET /a/:token/stop": [],
  "POST /a/:token/stop": [],
  "POST /a/:token": [
    { with: "a thanked member", aim: (scene, { member }) => sendAsked(scene, { thankedMemberId: member }) },
  ],
  "GET /c/:code": [],
  // Whoever has a code sees and erases what is stored about its visit; the test of the notes has
  // the rest.
  "GET /c/:code/notes": [],
  "POST /c/:code/notes": [
    {
      with: "a clue",
      aim: async ({ app, mine }, { clue }) => told(await post(app, { clue }, `/c/${mine.card.code}/notes`)),
    },
  ],
  "GET /c/:code/promises": [],
  "POST /c/:code/promises": [
    {
      with: "a promise",
      aim: async ({ app, mine }, { promise }) =>
        told(await post(app, { promise, said: "broken" }, `/c/${mine.card.code}/promises`)),
    },
  ],
  "GET /consents/:token": [
    {
      with: "an answer",
      aim: async (scene, { answer }) => told(await fetch(`${scene.app}${consentsAt(scene, answer)}`)),
    },
  ],
  "POST /consents/:token": [
    {
      with: "an answer",
      aim: async (scene, { answer }) => told(await post(scene.app, { all: "yes" }, consentsAt(scene, answer))),
    },
  ],
  "GET /f/:token/thanks": [],
  "POST /f/:token": [
    { with: "a thanked member", aim: (scene, { member }) => sendForm(scene, { thankedMemberId: member }) },
    { with: "a visit", aim: (scene, { visit }) => sendForm(scene, { visit }) },
  ],
  // Even with a signature that nobody else can make.
  "POST /f/:token/share": [
    {
      with: "an answer",
      aim: async ({ app, tokens, testDb, mine }, { answer }) => {
        const { businessId, channel, owner } = mine;
        const friend = { isOn: true, words: { en: "Tea", de: "Tee" } };
        const content = FormContent.parse({ ...standardForm, ending: { friend } });
        const { id: formId } = await aFormRow(testDb, { businessId, memberId: owner.id, content });
        await testDb.channel.update({ where: { businessId_id: { businessId, id: channel.id } }, data: { formId } });
        const signed = signShare(secret, { channelId: channel.id, id: answer });
        return told(await post(app, { answer: signed }, `/f/${tokens.mine}/share`));
      },
    },
  ],
  // Whoever has the token of a link is a friend of its customer; the test of referrals has the
  // rest.
  "GET /r/:token": [],
  "POST /r/:token": [],
  "GET /r/:token/code": [],
  "GET /r/:token/share": [],
  "GET /share.js": [],
  // A short address names its business and its channel, and no id.
  "GET /s/:code": [],
  "GET /widget.js": [],
  "GET /w/:token": [],
  "GET /w/:token/thanks": [],
  "POST /w/:token": [
    { with: "a thanked member", aim: (scene, { member }) => sendWidget(scene, { thankedMemberId: member }) },
    { with: "a visit", aim: (scene, { visit }) => sendWidget(scene, { visit }) },
  ],
  "GET /kiosk.js": [],
  "GET /k/sw.js": [],
  "GET /k/:token": [],
  "POST /k/:token/leave": [],
  "POST /k/:token": [{ with: "a thanked member", aim: (scene, { member }) => sendKiosk(scene, member) }],
  "POST /v1/channels/:token/responses": [
    { with: "a thanked member", aim: (scene, { member }) => sendAnswer(scene, { thankedMemberId: member }) },
    { with: "a visit", aim: (scene, { visit }) => sendAnswer(scene, { visit }) },
  ],
  "POST /v1/channels/:token/responses/": [],
};

it("every route of the feedback app is listed with its cross-tenant requests", async () => {
  const env = {
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/nothing",
    AUTH_SECRET: "x",
    FLOOD_LIMIT: 1,
    MOST_WAITING: 1,
    ...{ FEEDBACK_URL: "http://localhost:3001", FILES_FOLDER: "none", STORAGE_S3_REGION: "" },
  };
  const { app, close } = feedbackApp({ ...env, TRUST_PROXY: TrustProxy.parse("0") }, { log: () => undefined });
  closing.push(close);
  const isMiddleware = (route: string) => /^ALL \/((a|f|c|w|k|r|consents)\/.*)?\*$/.test(route);
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
      const { testDb, victim, visit, clue, promise } = scene;
      const before = await contentOf(testDb, victim.businessId);
      const theirs = await aim(scene, {
        member: victim.staff.id,
        visit: victim.card.code,
        clue: clue.id,
        promise: promise.id,
        answer: victim.response.id,
      });
      const strange = newId().replaceAll("-", "").slice(0, 22);
      const unknown = await aim(scene, {
        member: newId(),
        visit: strange,
        clue: newId(),
        promise: newId(),
        answer: newId(),
      });
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
