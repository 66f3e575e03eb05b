import { asTenant } from "@spots/db/tenancy/as-tenant";
import { memberOf } from "@spots/db/tenancy/tenant";
import { readConsentToken } from "@spots/domain/consent/consent-link";
import { aBusiness } from "@spots/test-kit/business";
import { agree, leaveContact } from "@spots/test-kit/consent";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { agreedTo, consentLinkOf, consentsOf } from "./consent.queries";

const { testDb, database } = useTestDb();

/** A shop with an answer, and what the queries tell of it. */
async function anAnswered() {
  const shop = await aBusiness(testDb);
  const { businessId, slug: business, owner, location } = shop;
  const at = new Date();
  const id = await anAnswer(testDb, { businessId, locationId: location.id, at, mentions: [] });
  const membership = await memberOf(database, business, owner.userId);
  if (!membership) throw new Error("the owner is a member");
  const { tenant } = membership;
  const read = () => asTenant(database, tenant, (db) => consentsOf({ db, tenant }, id));
  const addresses = { feedback: "http://localhost:3001" };
  const link = () => asTenant(database, tenant, (db) => consentLinkOf({ db, tenant, addresses }, id));
  const agreed = (purpose: "quote" | "followUp") =>
    asTenant(database, tenant, (db) => db.response.count({ where: { businessId, ...agreedTo(purpose) } }));
  const withdraw = (purpose: "quote" | "followUp" | "reply") =>
    testDb.consent.updateMany({ where: { businessId, responseId: id, purpose }, data: { withdrawnAt: new Date() } });
  return { ...shop, business, id, read, link, agreed, withdraw, asOwner: as(database, owner.userId) };
}

describe("the consents of an answer", () => {
  it("are read with their wording, and count for their own purpose until they are withdrawn", async () => {
    const { businessId, id, read, agreed, withdraw } = await anAnswered();
    expect([await read(), await agreed("quote")]).toEqual([[], 0]);
    await agree(testDb, { businessId, id }, "quote");
    expect(await read()).toMatchObject([{ purpose: "quote", version: 1, language: "en", withdrawnAt: null }]);
    expect([await agreed("quote"), await agreed("followUp")]).toEqual([1, 0]);
    await withdraw("quote");
    expect(await agreed("quote")).toBe(0);
    expect(await read()).toMatchObject([{ withdrawnAt: expect.any(Date) }]);
  });

  it("are those of the business alone", async () => {
    const { id } = await anAnswered();
    const other = await anAnswered();
    await agree(testDb, { businessId: other.businessId, id: other.id }, "quote");
    const membership = await memberOf(database, other.business, other.owner.userId);
    const tenant = membership?.tenant;
    if (!tenant) throw new Error("the owner is a member");
    expect(await asTenant(database, tenant, (db) => consentsOf({ db, tenant }, id))).toEqual([]);
  });

  it("have a link for mails, and without the one about replies the business cannot write to the customer", async () => {
    const { businessId, business, id, link, withdraw, asOwner } = await anAnswered();
    expect(await link()).toBeNull();
    await leaveContact(testDb, { businessId, id }, "ana@example.com");
    expect(readConsentToken((await link())?.split("/consents/")[1] ?? "")).toMatchObject({ responseId: id });
    const { id: caseId } = await asOwner.case.open({ business, id: newId(), responseId: id });
    const reply = () => asOwner.case.reply({ business, id: newId(), caseId, text: "We are sorry." });
    await reply();
    const [mail] = await testDb.mail.findMany({ where: { businessId } });
    expect(mail?.text).toContain((await link()) ?? "no link");
    await agree(testDb, { businessId, id }, "followUp");
    await withdraw("reply");
    await expect(reply()).rejects.toMatchObject({ code: "CONFLICT", cause: { reason: "noContact" } });
    expect((await asOwner.case.read({ business, caseId })).response).toMatchObject({ contact: null });
  });
});
