import { TrustProxy } from "@spots/domain/access/network-address";
import { aForm, formOf } from "@spots/test-kit/form";
import { newId } from "@spots/test-kit/ids";
import { describe, expect, it } from "vitest";
import { signKiosk } from "./signed";
import { aFeedbackApp, secret, storedOf, token } from "./test/app";

const pin = "7294";
/** Its hash, as `kiosk-pin.ts` makes it. */
const pinHash = "qnBL30_hqsKbhk8yShCSiA.MUMlCy8mdLaxIqPCq8u0V1L2GgRq29wyIhBXwmEbMbM";

/** A channel that is a kiosk with a PIN. */
async function aKiosk() {
  const at = await aFeedbackApp({ TRUST_PROXY: TrustProxy.parse("1") });
  const { businessId, id } = at.shop.channel;
  await at.testDb.channel.update({
    where: { businessId_id: { businessId, id } },
    data: { kind: "kiosk", idleSeconds: 45, pinHash },
  });
  const address = `${at.app}/k/${token}`;
  /** The page that the kiosk loaded so many milliseconds ago. */
  const loaded = (age: number) => signKiosk(secret, id, Date.now() - age);
  const post = (fields: Record<string, string>, path = "") =>
    fetch(`${address}${path}`, { method: "POST", body: new URLSearchParams(fields) });
  const tryFrom = (network: string, typed: string) =>
    fetch(`${address}/leave`, {
      method: "POST",
      headers: { "x-forwarded-for": network },
      body: new URLSearchParams({ pin: typed }),
    });
  return { ...at, address, post, tryFrom, loaded };
}

type Kiosk = Awaited<ReturnType<typeof aKiosk>>;
const day = 86_400_000;

describe("a kiosk", () => {
  it("shows its page with the idle time, without an id or the time of an answer, and without the PIN", async () => {
    const { address } = await aKiosk();
    const page = await fetch(`${address}?lang=de`);
    expect([page.status, page.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const html = await page.text();
    expect(html).toContain('data-idle="45"');
    expect(html).toContain("Zum Starten tippen");
    expect(html).not.toMatch(/name="(id|made)" value/);
    expect(html).not.toContain(pin);
  });

  it("offers the business's own language first", async () => {
    const { testDb, shop, address } = await aKiosk();
    await testDb.business.update({ where: { id: shop.businessId }, data: { locale: "de" } });
    const html = await (await fetch(address)).text();
    expect([...html.matchAll(/hreflang="(\w+)"/g)].map(([, language]) => language)).toEqual(["de", "en"]);
  });

  it("thanks in the business's own words, without its link and without what it cannot know", async () => {
    const { testDb, shop, address } = await aKiosk();
    const { businessId, owner, channel } = shop;
    const plain = formOf();
    const words = { en: "See you on Friday.", de: "Bis Freitag." };
    const voucher = { en: "{person} has a card for you.", de: "Sag FRÜHLING." };
    const ending = { ...plain.ending, words, voucher, link: "https://shop.example", linkText: words };
    const form = await aForm(testDb, { businessId, memberId: owner.id, content: { ...plain, ending } });
    const where = { businessId_id: { businessId, id: channel.id } };
    await testDb.channel.update({ where, data: { formId: form.id } });
    const page = await (await fetch(`${address}?lang=en`)).text();
    expect(page).toContain("<p>See you on Friday.</p>");
    expect(page).not.toContain("has a card for you");
    expect(page).not.toContain("shop.example");
    expect(await (await fetch(`${address}?lang=de`)).text()).toContain("Sag FRÜHLING.");
  });

  it("is closed until it has a PIN, and a QR code is none", async () => {
    const at = await aKiosk();
    const { businessId, id } = at.shop.channel;
    const key = { businessId_id: { businessId, id } };
    await at.testDb.channel.update({ where: key, data: { pinHash: null } });
    const page = await fetch(at.address);
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining("has no PIN yet")]);
    await at.testDb.channel.update({ where: key, data: { kind: "link" } });
    for (const answer of [await fetch(at.address), await at.post({ id: newId(), recallText: "x" })])
      expect(answer.status).toBe(404);
  });

  it("stores an answer once, however often it is sent, at the time at which it was given", async () => {
    const at = await aKiosk();
    const id = newId();
    const sentAt = Date.now();
    for (const age of [3 * day, 3 * day + 5000, 3 * day + 9000]) {
      const of = { locale: "en", age: String(age), loaded: at.loaded(4 * day) };
      const sent = await at.post({ id, recallText: "A towel", ...of });
      expect([sent.status, await sent.json()]).toEqual([200, { status: "received", to: "" }]);
    }
    const [stored, ...others] = await storedOf(at, id);
    expect(others).toEqual([]);
    const age = sentAt - (stored?.answeredAt.getTime() ?? 0);
    expect(Math.abs(age - 3 * day)).toBeLessThan(60_000);
  });

  it.each([
    ["in the future", -5 * day, 0],
    ["a year ago", 365 * day, 14 * day],
    ["at no time", Number.NaN, 0],
  ])("takes an answer that was given %s as far back as it can be", async (_name, age, counted) => {
    const at = await aKiosk();
    const id = newId();
    const sentAt = Date.now();
    const of = { age: String(age), loaded: at.loaded(400 * day) };
    expect((await at.post({ id, recallText: "A towel", ...of })).status).toBe(200);
    const [stored] = await storedOf(at, id);
    expect(Math.abs(sentAt - (stored?.answeredAt.getTime() ?? 0) - counted)).toBeLessThan(60_000);
  });

  it.each([
    ["its page was loaded two days ago", ({ loaded }: Kiosk) => loaded(2 * day), 2 * day],
    ["its page is of another kiosk", () => signKiosk(secret, newId(), Date.now() - 9 * day), 0],
    ["the time of its page is not signed by us", () => `${Date.now() - 9 * day}.abcdefghijklmnopqrstuv`, 0],
    ["it has no page", () => "", 0],
    ["its page is of the future", ({ loaded }: Kiosk) => loaded(-9 * day), 0],
  ])("is dated back to its page at most: %s", async (_name, loadedOf, counted) => {
    const at = await aKiosk();
    const id = newId();
    const sentAt = Date.now();
    const sent = await at.post({ id, recallText: "A towel", age: String(10 * day), loaded: loadedOf(at) });
    expect(sent.status).toBe(200);
    const [stored] = await storedOf(at, id);
    expect(Math.abs(sentAt - (stored?.answeredAt.getTime() ?? 0) - counted)).toBeLessThan(60_000);
  });

  it("names the fields that it refuses, and takes the rest under the same id", async () => {
    const at = await aKiosk();
    const id = newId();
    const sent = await at.post({ id, recallText: "A towel", thankedMemberId: newId() });
    expect([sent.status, await sent.json()]).toEqual([
      422,
      { status: "refused", notice: "", wrong: { thankedMemberId: "notOnForm" } },
    ]);
    expect((await at.post({ id, recallText: "A towel" })).status).toBe(200);
    expect(await storedOf(at, id)).toMatchObject([{ recallText: "A towel", kudos: [] }]);
  });

  it.each([
    ["an address without a consent that needs it", { contact: "ana@example.com", "agree-quote": "1" }, ["quote"]],
    [
      "a consent that needs an address, without one",
      { contact: "", "agree-reply": "1", "agree-quote": "1" },
      ["quote"],
    ],
    ["no address", { contact: "ana", "agree-followUp": "1", "agree-quote": "1" }, ["quote"]],
    ["a consent of a wording that does not exist", { contact: "ana@example.com", "agree-reply": "99" }, []],
    ["an address of a page from before consents had purposes", { contact: "ana", consent: "yes" }, []],
  ])("names what to leave out of %s, so that the words arrive", async (_name, fields, agreed) => {
    const at = await aKiosk();
    const body: Record<string, string> = { id: newId(), recallText: "A towel", ...fields };
    const refused = await at.post(body);
    expect(refused.status).toBe(422);
    for (const name of Object.keys((await refused.json()).wrong)) delete body[name];
    expect((await at.post(body)).status).toBe(200);
    expect(await storedOf(at, body.id ?? "")).toMatchObject([{ recallText: "A towel", contact: null }]);
    const consents = await at.testDb.consent.findMany({ where: { responseId: body.id ?? "" } });
    expect(consents.map(({ purpose }) => purpose)).toEqual(agreed);
  });

  it.each([{ id: "no id", recallText: "x" }, { recallText: "x" }, {}])("refuses %j", async (fields) => {
    const { post } = await aKiosk();
    expect((await post(fields as Record<string, string>)).status).toBe(422);
  });
});

describe("the PIN of a kiosk", () => {
  it("leaves it, and another one does not", async () => {
    const { post } = await aKiosk();
    const tried = [];
    for (const typed of [pin, "7295", "", "x".repeat(1000)]) tried.push((await post({ pin: typed }, "/leave")).status);
    expect(tried).toEqual([204, 403, 403, 403]);
  });

  it("is compared ten times an hour per network, also when the tries come at once", async () => {
    const { post, tryFrom } = await aKiosk();
    const tries = await Promise.all(Array.from({ length: 30 }, () => tryFrom("203.0.113.5", "0000")));
    const of = (status: number) => tries.filter((each) => each.status === status).length;
    expect([of(403), of(429)]).toEqual([10, 20]);
    const late = await tryFrom("203.0.113.5", pin);
    expect([late.status, Number(late.headers.get("retry-after")) > 60]).toEqual([429, true]);
    // Whoever knows the address cannot keep the team in, whose network is another one.
    expect((await post({ pin }, "/leave")).status).toBe(204);
  });

  it("is compared a hundred times an hour in all, and a new PIN has new tries", async () => {
    const { testDb, shop, tryFrom, post } = await aKiosk();
    const tries = [];
    for (let at = 0; at < 105; at += 1) tries.push((await tryFrom(`203.0.113.${at}`, "x")).status);
    expect(tries.filter((status) => status === 403)).toHaveLength(100);
    expect((await post({ pin }, "/leave")).status).toBe(429);
    const { businessId, id } = shop.channel;
    const another = "2Jt6gDFyzkPe2nq1mfNu9g.5jGWLvGQmVl0hM3Tpo3bIiNcYfvYHKlXqcYgwHmEmXU";
    await testDb.channel.update({ where: { businessId_id: { businessId, id } }, data: { pinHash: another } });
    expect((await post({ pin }, "/leave")).status).toBe(403);
  });
});

it("the service worker of kiosks is below their addresses, so that it serves no other page", async () => {
  const { app } = await aKiosk();
  const worker = await fetch(`${app}/k/sw.js`);
  expect([worker.status, worker.headers.get("content-type"), worker.headers.get("service-worker-allowed")]).toEqual([
    ...[200, "text/javascript; charset=utf-8", null],
  ]);
});
