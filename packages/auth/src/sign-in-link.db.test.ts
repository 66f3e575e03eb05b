import { aUser } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { authDatabase } from "./database";
import { identityOf } from "./session";
import { aBrowser, address, secret, whereTo } from "./test-browser";

const { testDb } = useTestDb();
beforeAll(() => {
  vi.stubEnv("AUTH_SECRET", secret);
  vi.stubEnv("PUBLIC_URL", address);
});
afterAll(() => authDatabase().close());

const ask = (email: string, { host = "spots.example", callbackUrl = "/" } = {}) =>
  aBrowser({ ip: newId(), host }).post("/api/auth/signin/email", { email, callbackUrl });
const mailsTo = (to: string) => testDb.mail.findMany({ where: { to }, orderBy: { queuedAt: "desc" } });

/** The link in the newest mail to this address. */
async function linkTo(email: string): Promise<URL> {
  const [mail] = await mailsTo(email);
  return new URL(mail?.text.match(/https:\S+/)?.[0] ?? "");
}

/** Sends the request of the button on the link's page. */
const press = (browser: ReturnType<typeof aBrowser>, link: URL) =>
  browser.get(`/api/auth/callback/email${link.search}`);

describe("a link to sign in", () => {
  it("is mailed to a known person and opens a session once", async () => {
    const person = await aUser(testDb);
    await ask(person.email.toUpperCase(), { callbackUrl: "/copper-comb/moments" });
    const link = await linkTo(person.email);
    expect(link.origin + link.pathname).toBe(`${address}/sign-in/link`);
    const browser = aBrowser({ userAgent: "A phone" });
    expect(whereTo(await press(browser, link)).href).toBe(`${address}/copper-comb/moments`);
    const identity = await identityOf(authDatabase(), browser.sessionToken() ?? "");
    expect(identity).toMatchObject({ userId: person.id });
    expect(await testDb.session.findMany({ where: { userId: person.id } })).toMatchObject([{ userAgent: "A phone" }]);
    const late = aBrowser();
    expect(whereTo(await press(late, link)).searchParams.get("error")).toBe("Verification");
    expect(late.sessionToken()).toBeUndefined();
  });

  it("has expired after half an hour", async () => {
    const person = await aUser(testDb);
    await ask(person.email);
    await testDb.verificationToken.updateMany({ where: { identifier: person.email }, data: { expires: new Date(0) } });
    const browser = aBrowser();
    expect(whereTo(await press(browser, await linkTo(person.email))).searchParams.get("error")).toBe("Verification");
    expect(browser.sessionToken()).toBeUndefined();
  });

  it("signs nobody else in", async () => {
    const [person, other] = [await aUser(testDb), await aUser(testDb)];
    await ask(person.email);
    const link = await linkTo(person.email);
    link.searchParams.set("email", other.email);
    const browser = aBrowser();
    await press(browser, link);
    expect(browser.sessionToken()).toBeUndefined();
  });

  it("is stored as a hash only", async () => {
    const person = await aUser(testDb);
    await ask(person.email);
    const token = (await linkTo(person.email)).searchParams.get("token");
    const [kept] = await testDb.verificationToken.findMany({ where: { identifier: person.email } });
    expect(token).toMatch(/^[\w-]{32,}$/);
    expect(kept?.token).not.toBe(token);
  });

  it("uses the configured address, whatever Host header the request has", async () => {
    const person = await aUser(testDb);
    await ask(person.email, { host: "evil.example", callbackUrl: "https://evil.example/x" });
    const link = await linkTo(person.email);
    expect(link.origin).toBe(address);
    expect(link.href).not.toContain("evil.example");
  });
});

describe("a request for a link", () => {
  const stranger = () => `nobody-${newId()}@example.com`;

  it("gets the same response for an unknown address, after the same minimum time, and sends nothing", async () => {
    const person = await aUser(testDb);
    const email = stranger();
    const timed = async (who: string) => {
      const start = performance.now();
      return { response: await ask(who), milliseconds: performance.now() - start };
    };
    const [known, strange] = [await timed(person.email), await timed(email)];
    expect(whereTo(strange.response).href).toBe(whereTo(known.response).href);
    for (const { milliseconds } of [known, strange]) expect(milliseconds).toBeGreaterThan(390);
    expect(await mailsTo(email)).toEqual([]);
    expect(await testDb.verificationToken.count({ where: { identifier: email } })).toBe(0);
    expect(await testDb.user.count({ where: { email } })).toBe(0);
  });

  it("cannot flood one address with mails, nor block the person's own requests", async () => {
    const person = await aUser(testDb);
    const stranger = aBrowser({ ip: newId() });
    for (let i = 0; i < 7; i++) await stranger.post("/api/auth/signin/email", { email: person.email });
    expect(await mailsTo(person.email)).toHaveLength(4);
    await ask(person.email);
    expect(await mailsTo(person.email)).toHaveLength(5);
    await Promise.all(Array.from({ length: 30 }, () => ask(person.email)));
    expect(await mailsTo(person.email)).toHaveLength(24);
  });
});
