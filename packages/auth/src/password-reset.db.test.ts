import { aUser } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { changePassword, hasPassword } from "./change-password";
import { authDatabase } from "./database";
import { stampOf } from "./network-address";
import { hashPassword, isPassword } from "./password";
import { askForReset, choosePassword, findReset } from "./password-reset";
import { identityOf, openSession } from "./session";
import { aBrowser, address, secret } from "./test-browser";

const { testDb } = useTestDb();
const old = "the shepherd counts blue doors";
const chosen = "seven kettles and one owl";
let passwordHash: string;
beforeAll(async () => {
  vi.stubEnv("AUTH_SECRET", secret);
  vi.stubEnv("PUBLIC_URL", address);
  passwordHash = await hashPassword(old);
});
afterAll(() => authDatabase().close());

const from = (network = newId()) => ({ headers: new Headers(stampOf(network)), dashboard: address });
const mailsTo = (to: string) => testDb.mail.findMany({ where: { to }, orderBy: { queuedAt: "asc" } });
const hashOf = async (id: string) => (await testDb.user.findUniqueOrThrow({ where: { id } })).passwordHash;

/** A person who requested a reset, and the token of the link. */
async function whoAsked() {
  const person = await aUser(testDb, { passwordHash });
  await askForReset({ email: person.email }, from());
  const [mail] = await mailsTo(person.email);
  return { person, token: mail?.text.match(/\/reset\/([\w-]+)/)?.[1] ?? "" };
}

/** The address that the button of a mailed sign-in link requests. */
async function signInLinkFor(email: string): Promise<string> {
  await aBrowser({ ip: newId() }).post("/api/auth/signin/email", { email });
  const mail = (await mailsTo(email)).find(({ kind }) => kind === "signInLink");
  return `/api/auth/callback/email${new URL(mail?.text.match(/https:\S+/)?.[0] ?? "").search}`;
}

describe("a forgotten password", () => {
  it("is replaced by a link that works once, and every session ends", async () => {
    const { person, token } = await whoAsked();
    const { sessionToken } = await openSession(authDatabase(), person.id, "A lost phone");
    expect(await findReset(token)).toEqual({ email: person.email });
    expect(await choosePassword({ token, password: chosen }, from())).toEqual({ email: person.email });
    expect(await identityOf(authDatabase(), sessionToken)).toBeNull();
    expect(await isPassword(await hashOf(person.id), chosen)).toBe(true);
    await expect(choosePassword({ token, password: "another one, later" }, from())).rejects.toMatchObject({
      code: "GONE",
      reason: "linkGone",
    });
    expect(await isPassword(await hashOf(person.id), chosen)).toBe(true);
    expect((await mailsTo(person.email)).map(({ kind }) => kind)).toEqual(["passwordReset", "passwordChanged"]);
  });

  it("is replaced once when the link is used concurrently", async () => {
    const { token } = await whoAsked();
    const tries = ["first at the door", "second at the door"].map((password) =>
      choosePassword({ token, password }, from()),
    );
    const done = await Promise.allSettled(tries);
    expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("is not replaced by a link that is an hour old or invented", async () => {
    const { person, token } = await whoAsked();
    await testDb.verificationToken.updateMany({
      where: { identifier: `reset:${person.email}` },
      data: { expires: new Date(0) },
    });
    for (const stale of [token, "invented"]) {
      expect(await findReset(stale)).toBeNull();
      await expect(choosePassword({ token: stale, password: chosen }, from())).rejects.toMatchObject({ code: "GONE" });
    }
    expect(await hashOf(person.id)).toBe(passwordHash);
  });

  it("makes every other reset link invalid when it is replaced", async () => {
    const { person, token } = await whoAsked();
    await askForReset({ email: person.email }, from());
    const later = (await mailsTo(person.email)).at(-1)?.text.match(/\/reset\/([\w-]+)/)?.[1] ?? "";
    await choosePassword({ token: later, password: chosen }, from());
    expect(await findReset(token)).toBeNull();
  });

  it("lifts the rate limit of a person who had tried too often when it is replaced", async () => {
    const { person, token } = await whoAsked();
    const browser = aBrowser({ ip: newId() });
    for (let i = 0; i < 11; i++) await browser.signIn(person.email, "a wrong password");
    await choosePassword({ token, password: chosen }, { headers: browser.headers(), dashboard: address });
    await browser.signIn(person.email, chosen);
    expect(browser.sessionToken()).toBeDefined();
  });

  it("can be requested by the person whatever a stranger requests in their name", async () => {
    const person = await aUser(testDb, { passwordHash });
    const stranger = newId();
    for (let i = 0; i < 4; i++) await askForReset({ email: person.email }, from(stranger));
    await expect(askForReset({ email: person.email }, from(stranger))).rejects.toMatchObject({
      code: "TOO_MANY_REQUESTS",
      detail: { values: { minutes: expect.any(Number) } },
    });
    await askForReset({ email: person.email }, from());
    expect(await mailsTo(person.email)).toHaveLength(5);
  });

  it("makes earlier sign-in links invalid when it is replaced", async () => {
    const { person, token } = await whoAsked();
    const link = await signInLinkFor(person.email);
    await choosePassword({ token, password: chosen }, from());
    const browser = aBrowser();
    await browser.get(link);
    expect(browser.sessionToken()).toBeUndefined();
  });

  it("of an unknown address takes as long and sends nothing", async () => {
    const email = `nobody-${newId()}@example.com`;
    const start = performance.now();
    await askForReset({ email }, from());
    expect(performance.now() - start).toBeGreaterThan(390);
    expect(await mailsTo(email)).toEqual([]);
    expect(await testDb.verificationToken.count({ where: { identifier: `reset:${email}` } })).toBe(0);
  });
});

describe("changing one's password", () => {
  async function whoIsHere(more: { passwordHash?: string } = { passwordHash }) {
    const person = await aUser(testDb, more);
    const { sessionToken } = await openSession(authDatabase(), person.id, null);
    const identity = await identityOf(authDatabase(), sessionToken);
    if (!identity) throw new Error("not signed in");
    return { person, identity, sessionToken };
  }

  it("requires the current one, keeps this session and ends the others", async () => {
    const { person, identity, sessionToken } = await whoIsHere();
    const other = await openSession(authDatabase(), person.id, null);
    await changePassword(identity, { current: old, password: chosen }, from());
    expect(await isPassword(await hashOf(person.id), chosen)).toBe(true);
    expect(await identityOf(authDatabase(), sessionToken)).not.toBeNull();
    expect(await identityOf(authDatabase(), other.sessionToken)).toBeNull();
    expect((await mailsTo(person.email)).map(({ kind }) => kind)).toEqual(["passwordChanged"]);
  });

  it("refuses a wrong current one at its field, and limits guesses from an open session", async () => {
    const { person, identity } = await whoIsHere();
    const guess = (current: string) => changePassword(identity, { current, password: chosen }, from());
    for (let i = 0; i < 10; i++)
      await expect(guess("a guess")).rejects.toMatchObject({ detail: { fields: { current: "passwordWrong" } } });
    await expect(guess(old)).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS", reason: "tooManyTries" });
    expect(await hashOf(person.id)).toBe(passwordHash);
  });

  it("is not blocked by wrong passwords at the sign-in", async () => {
    const { person, identity } = await whoIsHere();
    const network = newId();
    for (let i = 0; i < 11; i++) await aBrowser({ ip: network }).signIn(person.email, "a wrong password");
    await changePassword(identity, { current: old, password: chosen }, from(network));
    expect(await isPassword(await hashOf(person.id), chosen)).toBe(true);
  });

  it("makes every earlier link invalid, to sign in or to reset the password", async () => {
    const { person, identity } = await whoIsHere();
    await askForReset({ email: person.email }, from());
    const token = (await mailsTo(person.email)).at(-1)?.text.match(/\/reset\/([\w-]+)/)?.[1] ?? "";
    const link = await signInLinkFor(person.email);
    await changePassword(identity, { current: old, password: chosen }, from());
    expect(await findReset(token)).toBeNull();
    const browser = aBrowser();
    await browser.get(link);
    expect(browser.sessionToken()).toBeUndefined();
  });

  it("is not offered to a person without a password", async () => {
    expect(await hasPassword((await whoIsHere({})).identity)).toBe(false);
    expect(await hasPassword((await whoIsHere()).identity)).toBe(true);
  });
});
