import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

async function aTeam() {
  const { businessId, slug: business, owner } = await aBusiness(testDb);
  const [one, other] = [
    await aMember(testDb, businessId, { role: "manager" }),
    await aMember(testDb, businessId, { role: "manager" }),
  ];
  const [asOne, asOther, asOwner] = [one, other, owner].map(({ userId }) => as(database, userId));
  if (!asOne || !asOther || !asOwner) throw new Error("three people were made");
  return { business, asOne, asOther, asOwner };
}

it("a saved view holds its filter in one form, and is private until it is shared", async () => {
  const { business, asOne, asOther } = await aTeam();
  const view = { id: newId(), name: "Unhappy", query: "score=0-6&utm=x&sort=newest" };
  await asOne.savedView.save({ business, ...view });
  await asOne.savedView.save({ business, ...view });
  expect(await asOne.savedView.list({ business })).toMatchObject([{ name: "Unhappy", query: "score=0-6", by: null }]);
  expect(await asOther.savedView.list({ business })).toEqual([]);
  await asOne.savedView.change({ business, ...view, name: "Very unhappy", isShared: true });
  expect(await asOther.savedView.list({ business })).toMatchObject([{ name: "Very unhappy", mayChange: false }]);
});

it("only its member changes a view, and an owner a shared one", async () => {
  const { business, asOne, asOther, asOwner } = await aTeam();
  const view = { id: newId(), name: "Mine", query: "check=yes", isShared: false };
  await asOne.savedView.save({ business, ...view });
  for (const caller of [asOther, asOwner]) {
    await expect(caller.savedView.remove({ business, id: view.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(caller.savedView.save({ business, ...view })).rejects.toMatchObject({ code: "CONFLICT" });
  }
  await asOne.savedView.change({ business, ...view, isShared: true });
  await expect(asOther.savedView.change({ business, ...view })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await asOwner.savedView.remove({ business, id: view.id });
  expect(await asOne.savedView.list({ business })).toEqual([]);
  await asOne.savedView.save({ business, ...view });
  expect(await asOne.savedView.list({ business })).toHaveLength(1);
});

it("a member saves 50 views at most", async () => {
  const { business, asOne } = await aTeam();
  for (let at = 0; at < 50; at += 1)
    await asOne.savedView.save({ business, id: newId(), name: `View ${at}`, query: "" });
  await expect(asOne.savedView.save({ business, id: newId(), name: "One more", query: "" })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});
