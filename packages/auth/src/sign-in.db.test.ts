import { verify } from "@node-rs/argon2";
import { hashOfSecret } from "@spots/db/link-secret";
import { aUser } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { authDatabase } from "./database";
import { hashPassword } from "./password";
import { identityOf, openSession } from "./session";
import { aBrowser, address, secret, whereTo } from "./test-browser";

vi.mock("@node-rs/argon2", async (original) => {
  const argon2 = await original<typeof import("@node-rs/argon2")>();
  return { ...argon2, verify: vi.fn(argon2.verify) };
});

const { testDb } = useTestDb();
const password = "the shepherd counts blue doors";
let passwordHash: string;
beforeAll(async () => {
  vi.stubEnv("AUTH_SECRET", secret);
  vi.stubEnv("PUBLIC_URL", address);
  passwordHash = await hashPassword(password);
});
afterAll(() => authDatabase().close());

const aPerson = () => aUser(testDb, { passwordHash });
const anAddress = () => `nobody-${newId()}@example.com`;

describe("signing in with a password", () => {
  it("opens a session in the database with its device, and only the cookie holds the token", async () => {
    const person = await aPerson();
    const browser = aBrowser({ userAgent: "Firefox on a boat" });
    const response = await browser.signIn(person.email.toUpperCase(), password);
    expect(whereTo(response).href).toBe(`${address}/`);
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith("__Secure-authjs.session-token="));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/Secure/);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(await testDb.session.findMany({ where: { userId: person.id } })).toMatchObject([
      { sessionToken: hashOfSecret(browser.sessionToken() ?? ""), userAgent: "Firefox on a boat" },
    ]);
    const identity = await identityOf(authDatabase(), browser.sessionToken() ?? "");
    expect(identity).toMatchObject({ userId: person.id, email: person.email });
  });

  it("does not send the browser the password's hash or the session's token", async () => {
    const person = await aPerson();
    const browser = aBrowser();
    await browser.signIn(person.email, password);
    const shown = await (await browser.get("/api/auth/session")).text();
    expect(JSON.parse(shown)).toMatchObject({ user: { email: person.email } });
    expect(shown).not.toContain("argon2");
    expect(shown).not.toContain(browser.sessionToken());
  });

  it("has the same refusal for a wrong password and an unknown address", async () => {
    const person = await aPerson();
    const [wrong, unknown] = await Promise.all([
      aBrowser().signIn(person.email, "something else entirely"),
      aBrowser().signIn(anAddress(), password),
    ]);
    expect(whereTo(wrong).href).toBe(whereTo(unknown).href);
    expect(whereTo(wrong).searchParams.get("error")).toBe("CredentialsSignin");
    expect(await testDb.session.count({ where: { userId: person.id } })).toBe(0);
  });

  it("computes one hash, at the same cost, for an unknown address and for a wrong password", async () => {
    const person = await aPerson();
    const costsFor = async (email: string) => {
      vi.mocked(verify).mockClear();
      await aBrowser({ ip: newId() }).signIn(email, "something else entirely");
      return vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split("$").slice(1, 4));
    };
    const forPerson = await costsFor(person.email);
    expect(forPerson).toEqual([["argon2id", "v=19", "m=19456,t=2,p=1"]]);
    expect(await costsFor(anAddress())).toEqual(forPerson);
  });

  it("is refused without the CSRF token", async () => {
    const person = await aPerson();
    const browser = aBrowser();
    await browser.postFromElsewhere("/api/auth/callback/credentials", { email: person.email, password });
    expect(browser.sessionToken()).toBeUndefined();
    expect(await testDb.session.count({ where: { userId: person.id } })).toBe(0);
  });

  it.each([
    "https://evil.example/",
    "/.//evil.example",
    "/%2e//evil.example",
    `${address}/.//evil.example`,
    `${address}@evil.example`,
  ])("leads to no other site: %s", async (callbackUrl) => {
    const person = await aPerson();
    const form = { email: person.email, password, callbackUrl };
    const response = await aBrowser().post("/api/auth/callback/credentials", form);
    expect(response.headers.get("location")).toBe(`${address}/`);
  });

  it("redirects to the requested page", async () => {
    const person = await aPerson();
    const form = { email: person.email, password, callbackUrl: `${address}/copper-comb/moments?day=2026-11-23` };
    const response = await aBrowser().post("/api/auth/callback/credentials", form);
    expect(response.headers.get("location")).toBe(form.callbackUrl);
  });

  it("is undone by signing out: the row is deleted and the cookie is invalid", async () => {
    const person = await aPerson();
    const browser = aBrowser();
    await browser.signIn(person.email, password);
    const token = browser.sessionToken() ?? "";
    await browser.post("/api/auth/signout", {});
    expect(browser.sessionToken()).toBeUndefined();
    expect(await identityOf(authDatabase(), token)).toBeNull();
  });
});

const wrongly = async (browser: ReturnType<typeof aBrowser>, email: string, times: number) => {
  for (let i = 0; i < times; i++) await browser.signIn(email, "a wrong password");
};

describe("too many tries", () => {
  it("from one network lock an address there for a while, also for the right password and for unknown addresses", async () => {
    const person = await aPerson();
    const [stranger, network] = [anAddress(), newId()];
    for (const email of [person.email, stranger]) await wrongly(aBrowser({ ip: network }), email, 10);
    const late = aBrowser({ ip: network });
    const refused = await late.signIn(person.email, password);
    expect(late.sessionToken()).toBeUndefined();
    expect(whereTo(refused).searchParams.get("code")).toBe("tooManyTries");
    expect(whereTo(refused).href).toBe(whereTo(await aBrowser({ ip: network }).signIn(stranger, password)).href);
  });

  it("by a stranger do not lock out the person on another network", async () => {
    const person = await aPerson();
    await wrongly(aBrowser({ ip: newId() }), person.email, 60);
    const browser = aBrowser({ ip: newId() });
    await browser.signIn(person.email, password);
    expect(browser.sessionToken()).toBeDefined();
  });

  it("from many networks do not lock out a device where the person has signed in before", async () => {
    const person = await aPerson();
    const known = aBrowser({ ip: newId() });
    await known.signIn(person.email, password);
    for (let i = 0; i < 100; i++) await aBrowser({ ip: newId() }).signIn(person.email, "a wrong password");
    const unknown = aBrowser({ ip: newId() });
    await unknown.signIn(person.email, password);
    expect(unknown.sessionToken()).toBeUndefined();
    await known.post("/api/auth/signout", {});
    await known.signIn(person.email, password);
    expect(known.sessionToken()).toBeDefined();
  });

  it("on a known device lock out that device, and a forged or another person's cookie makes no device known", async () => {
    const [person, other] = [await aPerson(), await aPerson()];
    const known = aBrowser({ ip: newId() });
    await known.signIn(person.email, password);
    await known.post("/api/auth/signout", {});
    await wrongly(known, person.email, 10);
    await known.signIn(person.email, password);
    expect(known.sessionToken()).toBeUndefined();

    const network = newId();
    const [mark = ""] = [...known.jar.keys()].filter((name) => name.includes("device-"));
    const forger = aBrowser({ ip: network });
    await wrongly(forger, other.email, 10);
    const spare = aBrowser({ ip: newId() });
    await spare.signIn(other.email, password);
    const [othersMark = ""] = [...spare.jar.keys()].filter((name) => name.includes("device-"));
    for (const value of [known.jar.get(mark) ?? "", "x.9999999999999.y", `${spare.jar.get(othersMark)}x`]) {
      forger.jar.set(othersMark, value);
      await forger.signIn(other.email, password);
      expect(forger.sessionToken()).toBeUndefined();
    }
  });

  it("from one network lock that network for every address", async () => {
    const network = newId();
    const person = await aPerson();
    for (let i = 0; i < 100; i++) await aBrowser({ ip: network }).signIn(anAddress(), "x");
    const late = aBrowser({ ip: network });
    await late.signIn(person.email, password);
    expect(late.sessionToken()).toBeUndefined();
  });

  it("are reset once the person has signed in", async () => {
    const person = await aPerson();
    const browser = aBrowser({ ip: newId() });
    for (let round = 0; round < 2; round++) {
      await wrongly(browser, person.email, 9);
      await browser.signIn(person.email, password);
      expect(browser.sessionToken()).toBeDefined();
      await browser.post("/api/auth/signout", {});
    }
  });
});

describe("a session", () => {
  it("that has expired or never existed belongs to nobody", async () => {
    const person = await aPerson();
    const sessionToken = newId();
    const over = { sessionToken: hashOfSecret(sessionToken), userId: person.id, expires: new Date(0) };
    await testDb.session.create({ data: over });
    expect(await identityOf(authDatabase(), sessionToken)).toBeNull();
    expect(await identityOf(authDatabase(), "never was")).toBeNull();
    await openSession(authDatabase(), person.id, null);
    expect(await testDb.session.count({ where: { userId: person.id } })).toBe(1);
  });

  it("stores when it was last used, to within a few minutes", async () => {
    const person = await aPerson();
    const minutesAgo = (n: number) => new Date(Date.now() - n * 60_000);
    const expires = new Date(Date.now() + 1e6);
    const seen = async (seenAt: Date) => {
      const sessionToken = newId();
      const hash = hashOfSecret(sessionToken);
      await testDb.session.create({ data: { sessionToken: hash, userId: person.id, expires, seenAt } });
      await identityOf(authDatabase(), sessionToken);
      return (await testDb.session.findUniqueOrThrow({ where: { sessionToken: hash } })).seenAt;
    };
    expect((await seen(minutesAgo(60))).getTime()).toBeGreaterThan(minutesAgo(1).getTime());
    const justNow = minutesAgo(2);
    expect(await seen(justNow)).toEqual(justNow);
  });
});
