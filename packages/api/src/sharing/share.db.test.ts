import { SharePartNames } from "@spots/domain/sharing/share-part";
import { aBusiness, aMember, aUser } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { fullSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { findShareReader, readShared } from "./share-reader.queries";

const { testDb, database } = useTestDb();

const now = new Date("2026-11-23T10:00:00Z");
type Parts = (typeof SharePartNames)[number][];

/**
 * An owner with an unpublished journey that has a persona; `publish` publishes it, `share` creates
 * a link, `read` opens one.
 */
async function aShopWithJourney() {
  const shop = await aBusiness(testDb);
  const { businessId, slug: business } = shop;
  const asOwner = as(database, shop.owner.userId, { now });
  const journeyId = newId();
  await asOwner.template.begin({ business, id: journeyId, from: { kind: "trade", trade: "barber" } });
  const persona = await testDb.persona.create({
    data: { businessId, id: newId(), name: "The regular", hopes: "a hope", worries: "a worry", clues: "a clue" },
  });
  await testDb.journey.update({
    where: { businessId_id: { businessId, id: journeyId } },
    data: { personaId: persona.id },
  });
  const publish = async () => {
    const { version } = await asOwner.journey.read({ business, journeyId });
    await asOwner.journey.publish({ business, journeyId, after: version, note: "for us alone" });
  };
  const wanted = (more: object = {}) => ({
    business,
    id: newId(),
    journeyId,
    parts: ["stages"] as Parts,
    expiresOn: "2026-12-24",
    password: null,
    note: "for the agency",
    ...more,
  });
  const share = async (more: object = {}) => (await asOwner.share.make(wanted(more))).address.split("/").at(-1) ?? "";
  return { ...shop, business, journeyId, asOwner, publish, wanted, share };
}

async function read(token: string, at = now) {
  const reader = await findShareReader({ database, now: () => at }, token);
  return reader && readShared({ database }, reader);
}

describe("a share link", () => {
  it("shows the last published version, and not the draft", async () => {
    const { asOwner, business, businessId, journeyId, publish, share } = await aShopWithJourney();
    const token = await share({ parts: ["stages", "spotNames"] });
    expect((await read(token))?.view).toBeNull();
    await publish();
    const [first] = (await asOwner.journey.read({ business, journeyId })).stages;
    await testDb.stage.update({
      where: { businessId_id: { businessId, id: first?.id ?? "" } },
      data: { name: "A secret plan" },
    });
    const view = (await read(token))?.view;
    expect(view?.stages).toHaveLength(5);
    expect(JSON.stringify(view)).not.toContain("A secret plan");
    await publish();
    expect(JSON.stringify((await read(token))?.view)).toContain("A secret plan");
  });

  it.each(SharePartNames.map((part) => [part] as const).filter(([part]) => part !== "feelings"))(
    "of %s alone has not a byte of the other parts",
    async (part) => {
      const journey = await aShopWithJourney();
      const { asOwner, business, journeyId, owner, share } = journey;
      const stages = (await asOwner.journey.read({ business, journeyId })).stages;
      await asOwner.spot.place({ business, id: newId(), stageId: stages[0]?.id ?? "", content: fullSpot });
      await journey.publish();
      const text = JSON.stringify(await read(await share({ parts: [part] })));
      const marks: Readonly<Record<string, readonly string[]>> = {
        stages: [stages[0]?.name ?? "", stages[0]?.touchpoints[0]?.name ?? ""],
        spotNames: [],
        spotWords: [fullSpot.happens, fullSpot.anchor],
        briefings: [fullSpot.briefHow, fullSpot.stopRule, ...fullSpot.cues],
        persona: ["a hope", "a worry", "a clue"],
      };
      for (const [owning, texts] of Object.entries(marks))
        for (const mark of texts) expect([mark, text.includes(mark)]).toEqual([mark, owning === part]);
      expect(text.includes(fullSpot.name)).toBe(part.startsWith("spot") || part === "briefings");
      for (const never of [owner.name, "for us alone", "for the agency", "argon2", "shoulder massage"])
        expect(text).not.toContain(never);
      expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    },
  );

  it("cannot be opened when it is unknown, expired, revoked, of an archived journey or of a suspended business", async () => {
    const { asOwner, business, businessId, journeyId, publish, share, wanted } = await aShopWithJourney();
    await publish();
    const gone = async (token: string, at?: Date) => expect(await read(token, at)).toBeNull();
    for (const token of ["", "x", "A".repeat(50), "../../etc/passwd", "%00", "Ä".repeat(50)]) await gone(token);
    const token = await share();
    await gone(token, new Date("2026-12-24T23:00:00Z"));
    expect(await read(token, new Date("2026-12-24T22:59:59Z"))).not.toBeNull();
    const revoked = wanted();
    const { address } = await asOwner.share.make(revoked);
    await asOwner.share.revoke({ business, shareId: revoked.id });
    await gone(address.split("/").at(-1) ?? "");
    const journeyKey = { businessId_id: { businessId, id: journeyId } };
    await testDb.journey.update({ where: journeyKey, data: { archivedAt: now } });
    await gone(token);
    await testDb.journey.update({ where: journeyKey, data: { archivedAt: null } });
    expect(await read(token)).not.toBeNull();
    const suspendedBy = (await aUser(testDb)).id;
    await testDb.businessSuspension.create({ data: { businessId, id: newId(), reason: "bill", suspendedBy } });
    await gone(token);
  });

  it("of a deleted journey cannot be opened", async () => {
    const { businessId, journeyId, share } = await aShopWithJourney();
    const token = await share();
    await testDb.spot.deleteMany({ where: { businessId } });
    await testDb.journey.delete({ where: { businessId_id: { businessId, id: journeyId } } });
    expect(await read(token)).toBeNull();
  });

  it("opens its own business only, and cannot be created for a journey of another", async () => {
    const [mine, theirs] = [await aShopWithJourney(), await aShopWithJourney()];
    await theirs.publish();
    await expect(mine.asOwner.share.make(mine.wanted({ journeyId: theirs.journeyId }))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const token = await theirs.share();
    expect((await mine.asOwner.share.list({ business: mine.business, journeyId: mine.journeyId })).shares).toEqual([]);
    const reader = await findShareReader({ database, now: () => now }, token);
    expect(reader?.tenant.businessId).toBe(theirs.businessId);
  });
});

describe("creating a share link", () => {
  it("twice returns the same share, and the first address becomes invalid", async () => {
    const { asOwner, publish, wanted, businessId } = await aShopWithJourney();
    await publish();
    const same = wanted();
    const [lost, kept] = [await asOwner.share.make(same), await asOwner.share.make(same)];
    const tokenOf = ({ address }: { address: string }) => address.split("/").at(-1) ?? "";
    expect(await read(tokenOf(lost))).toBeNull();
    expect(await read(tokenOf(kept))).not.toBeNull();
    expect(await testDb.share.count({ where: { businessId } })).toBe(1);
    expect(await testDb.event.count({ where: { businessId, type: "share.made" } })).toBe(1);
  });

  it("does not return another member's address, and does not reopen a revoked link", async () => {
    const { asOwner, businessId, business, wanted } = await aShopWithJourney();
    const manager = await aMember(testDb, businessId, { role: "manager" });
    const same = wanted();
    await asOwner.share.make(same);
    const again = () => as(database, manager.userId, { now }).share.make(same);
    await expect(again()).rejects.toMatchObject({ code: "CONFLICT" });
    await asOwner.share.revoke({ business, shareId: same.id });
    await expect(asOwner.share.make(same)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("stores neither the address nor the password in a row, an event or a result", async () => {
    const { asOwner, business, businessId, journeyId, share } = await aShopWithJourney();
    const password = "a password for the agency";
    const token = await share({ password });
    const kept = [
      await testDb.share.findMany({ where: { businessId } }),
      await testDb.event.findMany({ where: { businessId } }),
      await asOwner.share.list({ business, journeyId }),
    ];
    const said = JSON.stringify(kept, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value));
    expect(said).toContain("argon2id");
    for (const secret of [token, password]) expect(said).not.toContain(secret);
    expect(JSON.stringify(kept[2])).not.toContain("argon2id");
    expect(kept[2]).toMatchObject({ shares: [{ hasPassword: true, state: "open", note: "for the agency" }] });
  });

  it("is refused at the field for a past day and for one more than a year ahead", async () => {
    const { share } = await aShopWithJourney();
    for (const [expiresOn, reason] of [
      ["2026-11-22", "dayIsOver"],
      ["2028-01-01", "withinAYear"],
    ])
      await expect(share({ expiresOn })).rejects.toMatchObject({
        cause: { detail: { fields: { expiresOn: reason } } },
      });
  });

  it("is allowed for owners and managers, and forbidden for staff", async () => {
    const { businessId, business, journeyId, wanted } = await aShopWithJourney();
    const [manager, staff] = [
      await aMember(testDb, businessId, { role: "manager" }),
      await aMember(testDb, businessId, { role: "staff" }),
    ];
    await as(database, manager.userId, { now }).share.make(wanted());
    const asStaff = as(database, staff.userId, { now });
    await expect(asStaff.share.make(wanted())).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(asStaff.share.list({ business, journeyId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
