import { hashOfSecret, newSecret } from "@spots/db/link-secret";
import { aBusiness, aUser } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { authDatabase } from "./database";
import { hashPassword } from "./password";
import { identityOf } from "./session";
import { aBrowser, address, secret, whereTo } from "./test-browser";
import { aProvider, type Claims, client, passThrough } from "./test-provider";

const { testDb } = useTestDb();
const back = `${address}/api/auth/callback/oidc`;
const accounts = new Map<string, Claims>();
let provider: Awaited<ReturnType<typeof aProvider>>;
beforeAll(async () => {
  provider = await aProvider(back, accounts);
  vi.stubEnv("AUTH_SECRET", secret);
  vi.stubEnv("PUBLIC_URL", address);
  vi.stubEnv("AUTH_OIDC_ISSUER", provider.issuer);
  vi.stubEnv("AUTH_OIDC_ID", client.client_id);
  vi.stubEnv("AUTH_OIDC_SECRET", client.client_secret);
});
afterAll(() => Promise.all([provider.close(), authDatabase().close()]));

/** An account at the provider. */
function anAccount(claims: Claims): string {
  const account = `account-${newId()}`;
  accounts.set(account, claims);
  return account;
}

/**
 * Starts at our button and signs in at the provider.
 * @returns the address, with a code, to which the provider sends the browser back
 */
async function goThere(account: string, browser: ReturnType<typeof aBrowser>, callbackUrl = "/") {
  const authorization = whereTo(await browser.post("/api/auth/signin/oidc", { callbackUrl }));
  return { authorization, returned: await passThrough(authorization.href, account, back) };
}

/** Requests the callback address with the code. */
async function comeBack(returned: URL, browser: ReturnType<typeof aBrowser>) {
  const end = whereTo(await browser.get(returned.pathname + returned.search));
  return { end, person: await identityOf(authDatabase(), browser.sessionToken() ?? "") };
}

async function goThrough(account: string, browser = aBrowser()) {
  const { returned } = await goThere(account, browser);
  return comeBack(returned, browser);
}

const anEmail = () => `eve-${newId()}@example.com`;

describe("signing in by a provider", () => {
  it("opens the account of the person whose address the provider vouches for", async () => {
    const known = await aUser(testDb);
    const account = anAccount({ email: known.email.toUpperCase(), email_verified: true });
    const browser = aBrowser();
    const { authorization, returned } = await goThere(account, browser, "/copper-comb");
    const { person, end } = await comeBack(returned, browser);
    expect(person).toMatchObject({ userId: known.id });
    expect(end.href).toBe(`${address}/copper-comb`);
    expect(authorization.searchParams.get("redirect_uri")).toBe(back);
    expect(authorization.searchParams.get("code_challenge_method")).toBe("S256");
    expect(await testDb.session.findMany({ where: { userId: known.id } })).toMatchObject([
      { sessionToken: hashOfSecret(browser.sessionToken() ?? ""), userAgent: "Firefox" },
    ]);
  });

  it("stores the account's id and none of the provider's tokens", async () => {
    const known = await aUser(testDb);
    const account = anAccount({ email: known.email, email_verified: true });
    await goThrough(account);
    expect(await testDb.account.findMany({ where: { userId: known.id } })).toMatchObject([
      { provider: "oidc", providerAccountId: account, access_token: null, id_token: null, refresh_token: null },
    ]);
  });

  it("finds the person by the linked account when their address at the provider has changed", async () => {
    const known = await aUser(testDb);
    const account = anAccount({ email: known.email, email_verified: true });
    await goThrough(account);
    accounts.set(account, { email: anEmail(), email_verified: false });
    expect((await goThrough(account)).person).toMatchObject({ userId: known.id, email: known.email });
  });

  it.each([{ email_verified: false }, {}])(
    "rejects an address that the provider does not vouch for: %o",
    async (claims) => {
      const known = await aUser(testDb);
      const { person, end } = await goThrough(anAccount({ email: known.email, ...claims }));
      expect(person).toBeNull();
      expect(end.searchParams.get("error")).toBe("AccessDenied");
      expect(await testDb.account.count({ where: { userId: known.id } })).toBe(0);
    },
  );

  it("creates no account for an unknown person", async () => {
    const email = anEmail();
    const { person, end } = await goThrough(anAccount({ email, email_verified: true }));
    expect(person).toBeNull();
    expect(end.href).toBe(`${address}/sign-in?error=AccessDenied`);
    expect(await testDb.user.count({ where: { email } })).toBe(0);
  });

  it("creates an account for a person with an open invitation", async () => {
    const { businessId } = await aBusiness(testDb);
    const email = anEmail();
    const facts = { businessId, id: newId(), email, name: "Eve", role: "staff" as const };
    const [tokenHash, expiresAt] = [hashOfSecret(newSecret()), new Date(Date.now() + 1e6)];
    await testDb.invitation.create({ data: { ...facts, tokenHash, expiresAt } });
    const { person } = await goThrough(anAccount({ email, email_verified: true, name: "Eve Moss" }));
    expect(person).toMatchObject({ email, name: "Eve Moss" });
  });

  it("does not link the account to another person who is signed in on the device", async () => {
    const passwordHash = await hashPassword("the shepherd counts blue doors");
    const [present, other] = [await aUser(testDb, { passwordHash }), await aUser(testDb)];
    const browser = aBrowser({ ip: newId() });
    await browser.signIn(present.email, "the shepherd counts blue doors");
    const { end } = await goThrough(anAccount({ email: other.email, email_verified: true }), browser);
    expect(end.searchParams.get("error")).toBe("AccessDenied");
    expect(await testDb.account.count({ where: { userId: { in: [present.id, other.id] } } })).toBe(0);
  });

  it("can only be finished in the browser that began it", async () => {
    const known = await aUser(testDb);
    const [browser, other] = [aBrowser(), aBrowser()];
    const { returned } = await goThere(anAccount({ email: known.email, email_verified: true }), browser);
    expect((await comeBack(returned, other)).person).toBeNull();
    expect((await comeBack(returned, browser)).person).toMatchObject({ userId: known.id });
  });
});
