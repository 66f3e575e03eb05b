import { hashOfSecret } from "@spots/db/link-secret";
import { mostApiKeys } from "@spots/domain/access/api-key-scope";
import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { as, contextOf } from "../test/call";
import { answerKeyCall, keyCall } from "../trpc/key-call";
import { readOwnKey } from "./key.queries";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T10:00:00Z");
const day = 86_400_000;

/** A call that says what it was given, and adds a location, so that an event names the key. */
const echo = keyCall({
  scope: "visits",
  schema: z.strictObject({ text: z.string().max(5, "tooLong") }),
  mostBytes: 100,
  run: async ({ ctx, input }) => ({ business: ctx.tenant.slug, member: ctx.member.id, text: input.text }),
});

async function aShop() {
  const shop = await aBusiness(testDb);
  const { slug: business } = shop;
  const asOwner = as(database, shop.owner.userId, { now });
  const wanted = (more: object = {}) => ({
    ...{ business, id: newId(), name: "The till", scopes: ["visits" as const], days: 30 as const },
    ...more,
  });
  const make = (more: object = {}) => asOwner.apiKey.make(wanted(more));
  return { ...shop, business, asOwner, wanted, make };
}

type Sending = {
  secret?: string | undefined;
  body?: string | Uint8Array<ArrayBuffer>;
  at?: Date;
  type?: string;
  wait?: number;
};

/** Sends a request with the key at this time. */
async function send({ secret, body = '{"text":"hello"}', at = now, type = "application/json", wait = 0 }: Sending) {
  const headers = { "content-type": type, ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }) };
  const request = new Request("http://localhost/v1/echo", { method: "POST", headers, body });
  const context = contextOf(database, null, { now: at });
  const source = { context, waitOfKey: async () => wait, waitOfStranger: async () => wait };
  const response = await answerKeyCall(request, source, echo);
  return { status: response.status, headers: response.headers, body: await response.json() };
}

describe("an API key", () => {
  it("is shown once, and only its hash is stored", async () => {
    const { make, asOwner, business, businessId } = await aShop();
    const { id, secret } = await make();
    const row = await testDb.apiKey.findFirstOrThrow({ where: { businessId, id } });
    expect(row.secretHash).toBe(hashOfSecret(secret.slice(4)));
    const list = JSON.stringify(await asOwner.apiKey.list({ business }));
    expect(list).toContain("The till");
    expect(list).not.toContain(secret);
    expect(list).not.toContain(row.secretHash);
  });

  it("made again under its id is one key with a new secret, until it is used", async () => {
    const { asOwner, wanted, business } = await aShop();
    const input = wanted();
    const first = await asOwner.apiKey.make(input);
    const second = await asOwner.apiKey.make(input);
    expect(await asOwner.apiKey.list({ business })).toHaveLength(1);
    expect((await send({ secret: first.secret })).status).toBe(401);
    expect((await send({ secret: second.secret })).status).toBe(200);
    await expect(asOwner.apiKey.make(input)).rejects.toThrow("apiKeyIsMade");
  });

  it("acts for the business whose code it begins with, as for the member who made it", async () => {
    const { make, owner, business: slug } = await aShop();
    await aShop();
    const { secret } = await make();
    expect(await send({ secret })).toMatchObject({
      status: 200,
      body: { business: slug, member: owner.id, text: "hello" },
    });
  });

  it("tells its business, name and scopes", async () => {
    const { make, business: slug } = await aShop();
    const { secret } = await make();
    const request = new Request("http://localhost/v1/key", { headers: { authorization: `Bearer ${secret}` } });
    const source = {
      context: contextOf(database, null, { now }),
      waitOfKey: async () => 0,
      waitOfStranger: async () => 0,
    };
    const told: unknown = await (await answerKeyCall(request, source, readOwnKey)).json();
    expect(told).toMatchObject({ business: slug, name: "The till", scopes: ["visits"] });
  });

  it("opens nothing once it is revoked, and stays listed", async () => {
    const { make, asOwner, business } = await aShop();
    const { id, secret } = await make();
    expect((await send({ secret })).status).toBe(200);
    await asOwner.apiKey.revoke({ business, apiKeyId: id });
    await asOwner.apiKey.revoke({ business, apiKeyId: id });
    expect(await send({ secret })).toMatchObject({ status: 401, body: { code: "key-ended" } });
    expect(await asOwner.apiKey.list({ business })).toMatchObject([{ id, state: "revoked" }]);
    expect(await testDb.event.count({ where: { subjectId: id, type: "apiKey.revoked" } })).toBe(1);
  });

  it("ends on its day", async () => {
    const { make } = await aShop();
    const { secret } = await make({ days: 30 });
    expect((await send({ secret, at: new Date(now.getTime() + 30 * day - 1) })).status).toBe(200);
    expect((await send({ secret, at: new Date(now.getTime() + 30 * day) })).status).toBe(401);
    const { secret: endless } = await make({ days: null });
    expect((await send({ secret: endless, at: new Date(now.getTime() + 3000 * day) })).status).toBe(200);
  });

  it("notes its last use once a minute", async () => {
    const { make, asOwner, business } = await aShop();
    const { secret } = await make();
    const used = async () => (await asOwner.apiKey.list({ business }))[0]?.lastUsedAt?.getTime();
    expect(await used()).toBeUndefined();
    for (const after of [0, 30_000, 90_000]) await send({ secret, at: new Date(now.getTime() + after) });
    expect(await used()).toBe(now.getTime() + 90_000);
  });

  it("of a suspended business is refused", async () => {
    const { make, businessId, owner } = await aShop();
    const { secret } = await make();
    await testDb.businessSuspension.create({
      data: { businessId, id: newId(), reason: "unpaid", suspendedBy: owner.userId },
    });
    expect(await send({ secret })).toMatchObject({ status: 403, body: { code: "suspended" } });
  });

  it("does only what its scopes say", async () => {
    const { make } = await aShop();
    const { secret } = await make({ scopes: ["roster"] });
    expect(await send({ secret })).toMatchObject({ status: 403, body: { code: "wrong-scope" } });
  });

  it("that is missing, malformed, forged or of another code is refused alike", async () => {
    const { make } = await aShop();
    const { secret } = await make();
    const other = (await (await aShop()).make()).secret;
    const forged = [undefined, "", "msk_", `${secret}x`, secret.slice(4), `${other.slice(0, 11)}${secret.slice(11)}`];
    for (const each of forged)
      expect(await send({ secret: each })).toMatchObject({ status: 401, body: { code: "not-allowed" } });
  });

  it("waits when it is over its limit, and so does who tries wrong ones", async () => {
    const { secret } = await (await aShop()).make();
    for (const each of [secret, "msk_wrong"]) {
      const { status, headers } = await send({ secret: each, wait: 7 });
      expect([status, headers.get("retry-after")]).toEqual([429, "7"]);
    }
  });

  it("names each field at fault, and refuses other bodies", async () => {
    const { secret } = await (await aShop()).make();
    expect(await send({ secret, body: '{"text":"too long","more":1}' })).toMatchObject({
      status: 422,
      body: {
        errors: expect.arrayContaining([
          { field: "text", code: "tooLong" },
          { field: "more", code: "unknown" },
        ]),
      },
    });
    expect((await send({ secret, body: "[" })).status).toBe(400);
    expect((await send({ secret, body: new Uint8Array([0x22, 0xff, 0x22]) })).status).toBe(400);
    expect((await send({ secret, body: `"${"x".repeat(200)}"` })).status).toBe(413);
    expect((await send({ secret, type: "text/plain" })).status).toBe(415);
  });

  it("is one of a limited number", async () => {
    const { make } = await aShop();
    for (let nth = 0; nth < mostApiKeys; nth += 1) await make();
    await expect(make()).rejects.toThrow("apiKeysFull");
  });

  it("is an owner's matter", async () => {
    const { business, businessId } = await aShop();
    const manager = await aMember(testDb, businessId, { role: "manager" });
    await expect(as(database, manager.userId).apiKey.list({ business })).rejects.toThrow("notYourRole");
  });
});
