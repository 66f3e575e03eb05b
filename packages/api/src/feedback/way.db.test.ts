import { isKioskPin } from "@spots/db/kiosk-pin";
import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** A shop with a channel of each kind. */
async function aShop() {
  const shop = await aBusiness(testDb);
  const { slug: business, businessId, location } = shop;
  const asOwner = as(database, shop.owner.userId);
  const [widget, kiosk] = [newId(), newId()];
  await asOwner.channel.open({ business, id: widget, name: "Web shop", kind: "widget", locationId: location.id });
  await asOwner.channel.open({ business, id: kiosk, name: "Tablet", kind: "kiosk", locationId: location.id });
  const read = (channelId: string) => asOwner.channel.read({ business, channelId });
  const events = async (subjectId: string) => {
    const rows = await testDb.event.findMany({ where: { businessId, subjectId }, orderBy: { seq: "asc" } });
    return rows.map(({ type }) => type);
  };
  const pinOf = (id: string) =>
    testDb.channel.findUniqueOrThrow({ where: { businessId_id: { businessId, id } }, select: { pinHash: true } });
  return { ...shop, business, asOwner, widget, kiosk, read, events, pinOf };
}

describe("a widget", () => {
  it("is allowed on the origins of the typed web sites, with one event for repeated calls", async () => {
    const { asOwner, business, widget, read, events } = await aShop();
    const sites = "shop.example\nhttps://www.shop.example/menu\n\nSHOP.example";
    const origins = ["https://shop.example", "https://www.shop.example"];
    for (const _ of [1, 2])
      expect(await asOwner.channel.allowSites({ business, channelId: widget, sites })).toEqual({ id: widget, origins });
    expect(await read(widget)).toMatchObject({ kind: "widget", origins });
    expect(await events(widget)).toEqual(["channel.opened", "channel.sitesAllowed"]);
    await asOwner.channel.allowSites({ business, channelId: widget, sites: "" });
    expect((await read(widget)).origins).toEqual([]);
  });

  it.each(["*", "http://shop.example", "shop.example\nnot a site", "a.example,".repeat(301)])(
    "is refused the web sites %j and stays as it is",
    async (sites) => {
      const { asOwner, business, widget, read } = await aShop();
      await expect(asOwner.channel.allowSites({ business, channelId: widget, sites })).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
      expect((await read(widget)).origins).toEqual([]);
    },
  );

  it("is refused more than ten web sites", async () => {
    const { asOwner, business, widget } = await aShop();
    const sites = Array.from({ length: 11 }, (_, at) => `shop${at}.example`).join("\n");
    await expect(asOwner.channel.allowSites({ business, channelId: widget, sites })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

describe("a kiosk", () => {
  it("gets a PIN, of which only a hash is stored and told is that there is one, and keeps it when none is given", async () => {
    const { asOwner, business, kiosk, read, events, pinOf } = await aShop();
    const setUp = (idleSeconds: number, pin: string) =>
      asOwner.channel.setUpKiosk({ business, channelId: kiosk, idleSeconds, pin });
    expect(await read(kiosk)).toMatchObject({
      hasPin: false,
      idleSeconds: 60,
      address: expect.stringContaining("/k/"),
    });
    await setUp(60, "7294");
    await setUp(30, "");
    await setUp(30, "");
    const told = await read(kiosk);
    expect(told).toMatchObject({ hasPin: true, idleSeconds: 30 });
    const { pinHash } = await pinOf(kiosk);
    expect(JSON.stringify(told)).not.toContain(pinHash);
    expect([await isKioskPin(pinHash ?? "", "7294"), await isKioskPin(pinHash ?? "", "7295")]).toEqual([true, false]);
    expect(await events(kiosk)).toEqual(["channel.opened", "channel.kioskSetUp", "channel.kioskSetUp"]);
    await expect(setUp(60, "1234")).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(setUp(14, "")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

it("a channel of another kind, of another location or in the hands of staff cannot be set up", async () => {
  const { asOwner, business, businessId, widget, kiosk } = await aShop();
  const elsewhere = await aLocation(testDb, businessId);
  const manager = as(
    database,
    (await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] })).userId,
  );
  const staff = as(database, (await aMember(testDb, businessId)).userId);
  const sites = { business, channelId: widget, sites: "shop.example" };
  const setUp = { business, channelId: kiosk, idleSeconds: 60, pin: "" };
  await expect(asOwner.channel.allowSites({ ...sites, channelId: kiosk })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(asOwner.channel.setUpKiosk({ ...setUp, channelId: widget })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(manager.channel.allowSites(sites)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(manager.channel.setUpKiosk(setUp)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(staff.channel.allowSites(sites)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(staff.channel.setUpKiosk(setUp)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

it("tells the managers of a channel when limits refused its answers within a week", async () => {
  const { asOwner, business, businessId, kiosk, widget, read } = await aShop();
  const hour = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000);
  const long = new Date(hour.getTime() - 8 * 86_400_000);
  await testDb.channelFlood.createMany({
    data: [
      { businessId, channelId: kiosk, hour, ofOne: 3, ofAll: 40 },
      { businessId, channelId: kiosk, hour: long, ofOne: 1 },
    ],
  });
  expect((await read(kiosk)).floods).toEqual([{ hour, ofOne: 3, ofAll: 40 }]);
  expect((await read(widget)).floods).toEqual([]);
  const { channels } = await asOwner.channel.list({ business });
  expect(channels.map(({ id, isFlooded }) => [id === kiosk, isFlooded])).toEqual(
    expect.arrayContaining([
      [true, true],
      [false, false],
    ]),
  );
});
