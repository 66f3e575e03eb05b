import { fileKey } from "@spots/files/store";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { memoryStore } from "../test/memory-store";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { slug: business, businessId, maria, jonas, manager } = shop;
  const files = memoryStore();
  const by = (member: { userId: string | null }) => as(database, member.userId, { now, files });
  const { id: momentId } = await shop.asManager.moment.offer(shop.offer());
  const deliveryId = newId();
  const deliver = () => by(maria).moment.deliver({ business, momentId, stepId: deliveryId, reaction: "pleased" });
  const uploaded = async () => {
    const id = newId();
    await files.put(fileKey(businessId, "photo", id), new Uint8Array([1]));
    return { business, momentId, id, width: 8, height: 6 };
  };
  return { business, businessId, maria, jonas, manager, files, by, momentId, deliveryId, deliver, uploaded };
}

describe("a photo", () => {
  it("is added once to a delivered moment, and shown on the board, to its member and with the spot's moments", async () => {
    const { business, maria, manager, by, momentId, deliver, uploaded } = await aShop();
    const photo = await uploaded();
    await expect(by(maria).moment.addPhoto(photo)).rejects.toMatchObject({ code: "CONFLICT" });
    await deliver();
    await Promise.all([by(maria).moment.addPhoto(photo), by(maria).moment.addPhoto(photo)]);
    expect((await by(maria).moment.mine({ business })).done).toMatchObject([{ id: momentId, photos: [photo.id] }]);
    const [column] = await by(manager).moment.board({ business, day: "2026-11-23" });
    expect(column?.moments).toMatchObject([{ photos: [photo.id] }]);
    expect(await by(manager).moment.photos({ business, momentId })).toMatchObject({ photos: [photo.id] });
  });

  it("needs its file, and a moment has three at most", async () => {
    const { maria, by, deliver, uploaded } = await aShop();
    await deliver();
    const photo = await uploaded();
    await expect(by(maria).moment.addPhoto({ ...photo, id: newId() })).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (const each of [photo, await uploaded(), await uploaded()]) await by(maria).moment.addPhoto(each);
    await expect(by(maria).moment.addPhoto(await uploaded())).rejects.toMatchObject({ message: "tooManyPhotos" });
  });

  it("is seen, added and removed by the moment's member and the managers there alone", async () => {
    const { business, jonas, maria, manager, files, by, momentId, deliver, uploaded } = await aShop();
    await deliver();
    const photo = await uploaded();
    await by(maria).moment.addPhoto(photo);
    const named = { business, momentId, photoId: photo.id };
    for (const call of [
      () => by(jonas).moment.photos({ business, momentId }),
      () => by(jonas).moment.removePhoto(named),
      async () => by(jonas).moment.addPhoto(await uploaded()),
    ])
      await expect(call()).rejects.toMatchObject({ code: "NOT_FOUND" });
    await by(manager).moment.removePhoto(named);
    await by(manager).moment.removePhoto(named);
    expect(await by(maria).moment.photos({ business, momentId })).toMatchObject({ photos: [] });
    expect(files.keys().filter((key) => key.endsWith(photo.id))).toEqual([]);
  });

  it("is erased with its file when the delivery is undone", async () => {
    const { business, maria, files, by, momentId, deliveryId, deliver, uploaded } = await aShop();
    await deliver();
    const photo = await uploaded();
    await by(maria).moment.addPhoto(photo);
    await by(maria).moment.undo({ business, stepId: newId(), momentId, undoes: deliveryId });
    expect(await by(maria).moment.photos({ business, momentId })).toMatchObject({ status: "offered", photos: [] });
    expect(files.keys().filter((key) => key.endsWith(photo.id))).toEqual([]);
  });
});
