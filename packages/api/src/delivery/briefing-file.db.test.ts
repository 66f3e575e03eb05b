import { fileKey } from "@spots/files/store";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { memoryStore } from "../test/memory-store";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { slug: business, businessId, maria, manager } = shop;
  const spotId = shop.spot.id;
  const files = memoryStore();
  const by = (member: { userId: string | null }, at = now) => as(database, member.userId, { now: at, files });
  const uploaded = async (type: "image/jpeg" | "video/mp4" = "video/mp4") => {
    const id = newId();
    await files.put(fileKey(businessId, "briefing", id), new Uint8Array([1]));
    await by(manager).briefing.addFile({
      business,
      spotId,
      id,
      type,
      seconds: type === "video/mp4" ? 9 : null,
      bytes: 1,
    });
    return id;
  };
  const set = (fileId: string | null, was: string | null, at = now) =>
    by(manager, at).briefing.setFile({ business, spotId, fileId, was });
  const read = (fileId: string | null) => by(maria).briefing.read({ business, spotId, version: 1, tries: 0, fileId });
  const stateOfMaria = async () =>
    (await by(manager).briefing.list({ business, spotId })).members.find(({ id }) => id === maria.id);
  const mine = () => by(maria).moment.mine({ business });
  return { ...shop, business, spotId, files, by, uploaded, set, read, stateOfMaria, mine };
}

describe("the photo or clip of a briefing", () => {
  it("is shown with the member's moments, with its caption in their language or in another", async () => {
    const { asManager, by, manager, business, spotId, offer, uploaded, set, mine } = await aShop();
    await asManager.moment.offer(offer());
    const fileId = await uploaded();
    expect((await mine()).open).toMatchObject([{ file: null }]);
    await set(fileId, null);
    expect((await mine()).open).toMatchObject([{ file: { id: fileId, type: "video/mp4", caption: "" } }]);
    await by(manager).briefing.describeFile({ business, spotId, fileId, captions: { de: "Ein Hut" } });
    expect((await mine()).open).toMatchObject([{ file: { caption: "Ein Hut" } }]);
    await by(manager).briefing.describeFile({ business, spotId, fileId, captions: { de: "Ein Hut", en: "A hat" } });
    expect((await mine()).open).toMatchObject([{ file: { caption: "A hat" } }]);
  });

  it("asks for the receipt again when it is changed or removed, and not when its caption is", async () => {
    const { asManager, by, manager, maria, business, spotId, offer, uploaded, set, read, stateOfMaria, mine } =
      await aShop();
    await asManager.moment.offer(offer());
    await read(null);
    expect((await mine()).open).toMatchObject([{ isBriefed: true }]);
    const fileId = await uploaded();
    await set(fileId, null);
    expect((await mine()).open).toMatchObject([{ isBriefed: false }]);
    expect(await stateOfMaria()).toMatchObject({ readAt: null, readOlder: true });
    // A manager can ask whoever had read it before.
    expect(await asManager.briefing.ask({ business, spotId, memberIds: [maria.id] })).toEqual({ asked: 1 });
    expect(await asManager.briefing.ask({ business, spotId, memberIds: [maria.id] })).toEqual({ asked: 0 });
    expect((await mine()).toRead).toMatchObject([{ spotId, file: { id: fileId } }]);
    // A phone that has the day of before sends the receipt of what it has shown.
    await read(null);
    expect((await mine()).open).toMatchObject([{ isBriefed: false }]);
    await read(fileId);
    expect((await mine()).open).toMatchObject([{ isBriefed: true }]);
    expect(await stateOfMaria()).toMatchObject({ readAt: now });
    await by(manager).briefing.describeFile({ business, spotId, fileId, captions: { en: "A hat" } });
    expect((await mine()).open).toMatchObject([{ isBriefed: true }]);
    await set(null, fileId);
    expect((await mine()).open).toMatchObject([{ isBriefed: false, file: null }]);
  });

  it("does not take the first reading from the delivered share when it is read again", async () => {
    const { by, manager, maria, jonas, location, business, businessId, spotId, uploaded, set, read } = await aShop();
    const first = "2026-11-01T08:00:00.000Z";
    await by(maria).briefing.read({ business, spotId, version: 1, tries: 0, readAt: first });
    const moment = (memberId: string) => ({
      ...{ businessId, id: newId(), spotId, spotVersion: 1, memberId, locationId: location.id },
      ...{ status: "delivered" as const, dueAt: new Date("2026-11-10T10:00:00Z") },
    });
    for (const { id } of [maria, jonas])
      await testDb.moment.createMany({ data: Array.from({ length: 5 }, () => moment(id)) });
    const delivered = async () => (await by(manager).briefing.list({ business, spotId })).delivered;
    const before = await delivered();
    expect(before).toMatchObject({ briefed: { n: 5 }, others: { n: 5 } });
    const fileId = await uploaded();
    await set(fileId, null);
    await read(fileId);
    expect(await delivered()).toEqual(before);
  });

  it("is put back within a day, and not over what somebody else has set meanwhile", async () => {
    const { by, manager, business, spotId, uploaded, set } = await aShop();
    const [first, second] = [await uploaded(), await uploaded("image/jpeg")];
    await set(first, null);
    await set(first, null);
    await set(second, first);
    await expect(set(null, first)).rejects.toMatchObject({ code: "CONFLICT", message: "briefingFileChanged" });
    await set(first, second, later(1));
    const { file } = await by(manager).briefing.list({ business, spotId });
    expect(file).toMatchObject({ id: first, type: "video/mp4" });
    await set(null, first, later(2));
    await expect(set(first, null, later(27))).rejects.toMatchObject({ code: "CONFLICT", message: "briefingFileGone" });
  });

  it("needs its stored file, and is of its own spot", async () => {
    const { by, manager, business, businessId, spotId, spot, uploaded } = await aShop();
    const add = { business, spotId, type: "image/jpeg" as const, seconds: null, bytes: 1 };
    await expect(by(manager).briefing.addFile({ ...add, id: newId() })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const fileId = await uploaded();
    const other = await testDb.spot.create({
      data: { businessId, id: newId(), stageId: spot.stageId, name: "Another", position: "z" },
    });
    const elsewhere = { business, spotId: other.id, fileId };
    await expect(by(manager).briefing.file(elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(by(manager).briefing.setFile({ ...elsewhere, was: null })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(by(manager).briefing.addFile({ ...add, spotId: other.id, id: fileId })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("is read by all members, and changed by those alone who may change the spot", async () => {
    const { by, maria, business, spotId, uploaded } = await aShop();
    const fileId = await uploaded();
    expect(await by(maria).briefing.file({ business, spotId, fileId })).toMatchObject({ type: "video/mp4" });
    await expect(by(maria).briefing.prepareFile({ business, spotId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(by(maria).briefing.setFile({ business, spotId, fileId, was: null })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});
