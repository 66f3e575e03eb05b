import { FormContent, standardForm } from "@spots/domain/form/form";
import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { aForm } from "@spots/test-kit/form";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");
const at = (days: number) => new Date(now.getTime() - days * 86_400_000);

async function aShop() {
  const { businessId, slug: business, owner, location } = await aBusiness(testDb, { minimumN: 5 });
  const { stages } = await aJourney(testDb, businessId);
  const spot = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "", { name: "The dance" });
  const friend = { isOn: true, words: { en: "Tea", de: "Tee" } };
  const content = FormContent.parse({ ...standardForm, ending: { friend } });
  const form = await aForm(testDb, { businessId, memberId: owner.id, content });
  let nth = 0;
  /** An answer that got as far as this step. */
  const answer = async (step: "offered" | "shared" | "opened" | "came", mentions = true, offers = true) => {
    const named = mentions ? [{ spotId: spot.id, status: "counted" as const }] : [];
    const id = await anAnswer(testDb, { businessId, locationId: location.id, at: at(3), mentions: named });
    const key = { businessId_id: { businessId, id } };
    if (offers) await testDb.response.update({ where: key, data: { formId: form.id, formVersion: 1 } });
    nth += 1;
    if (step === "offered") return id;
    const token = `${newId().replaceAll("-", "")}`.slice(-22);
    await testDb.referral.create({ data: { businessId, responseId: id, token, sharedAt: at(3) } });
    if (step === "shared") return id;
    const cameAt = step === "came" ? at(1) : null;
    const code = `aaaa${"bcdefghjkm"[Math.floor(nth / 10)]}${"bcdefghjkm"[nth % 10]}`;
    const opening = { businessId, responseId: id, openedAt: at(2) };
    await testDb.referralOpening.create({
      data: { ...opening, id: newId(), code, cameAt },
    });
    return id;
  };
  return { businessId, business, owner, location, spot, answer, asOwner: as(database, owner.userId, { now }) };
}

it("shows shared, opened and came, each of those before it, in the whole and per spot, and opens to as many rows", async () => {
  const { business, spot, answer, asOwner } = await aShop();
  expect(await asOwner.results.referrals({ business })).toMatchObject({ isOffered: false, spots: [] });
  // Neither offered nor shared.
  await answer("offered", true, false);
  for (let i = 0; i < 4; i += 1) await answer("offered");
  for (let i = 0; i < 3; i += 1) await answer("shared");
  for (let i = 0; i < 3; i += 1) await answer("opened");
  for (let i = 0; i < 2; i += 1) await answer("came");
  await answer("came", false);
  const read = await asOwner.results.referrals({ business });
  expect(read.isOffered).toBe(true);
  expect(read.whole.map(({ estimate }) => estimate)).toMatchObject([
    { n: 13, value: 9 / 13 },
    { n: 9, value: 6 / 9 },
    { n: 6, value: 3 / 6 },
  ]);
  expect(read.spots).toMatchObject([
    {
      ...{ id: spot.id, name: "The dance" },
      steps: [
        { step: "shared", estimate: { n: 12, value: 8 / 12 } },
        { step: "opened", estimate: { n: 8, value: 5 / 8 } },
        { step: "came", estimate: { n: 5, value: 2 / 5 } },
      ],
    },
  ]);
  const rows = async (which: "offered" | "shared" | "opened" | "came", spotId: string | null = null) =>
    (await asOwner.results.referralsBehind({ business, which, spotId })).rows.length;
  expect([await rows("offered"), await rows("shared"), await rows("opened"), await rows("came")]).toEqual([
    13, 9, 6, 3,
  ]);
  expect([await rows("offered", spot.id), await rows("came", spot.id)]).toEqual([12, 2]);
  const { rows: came } = await asOwner.results.referralsBehind({ business, which: "came" });
  expect(came[0]).toMatchObject({ sharedAt: at(3), openings: [{ openedAt: at(2), cameAt: at(1) }] });
});

it("opens to the answers of the same days, in the time zone of their location", async () => {
  const { businessId, business, answer, asOwner } = await aShop();
  for (let i = 0; i < 5; i += 1) await answer("shared");
  // Friday, 12:00 in UTC, is Saturday there.
  await testDb.location.updateMany({ where: { businessId }, data: { timeZone: "Pacific/Auckland" } });
  const counts = async (day: string) => {
    const input = { business, period: { from: day, to: day } };
    const [shared] = (await asOwner.results.referrals(input)).whole;
    return [shared?.estimate.n, (await asOwner.results.referralsBehind({ ...input, which: "shared" })).rows.length];
  };
  expect(await counts("2026-11-21")).toEqual([5, 5]);
  expect(await counts("2026-11-20")).toEqual([0, 0]);
});

it("shows no figure of fewer than the minimum", async () => {
  const { business, answer, asOwner } = await aShop();
  for (let i = 0; i < 4; i += 1) await answer("came");
  const { whole, spots } = await asOwner.results.referrals({ business });
  for (const { estimate } of [...whole, ...(spots[0]?.steps ?? [])])
    expect(estimate).toMatchObject({ kind: "hidden", n: 4, needed: 5 });
});

it("is gone with the answer that is erased", async () => {
  const { businessId, business, answer, asOwner } = await aShop();
  const id = await answer("came");
  await testDb.response.delete({ where: { businessId_id: { businessId, id } } });
  expect(await testDb.referralOpening.count({ where: { businessId } })).toBe(0);
  expect(await asOwner.results.referrals({ business })).toMatchObject({ isOffered: false });
});

it("shows a manager the answers of their own locations only, and staff none", async () => {
  const { businessId, business, location, answer } = await aShop();
  for (let i = 0; i < 6; i += 1) await answer("shared");
  const elsewhere = await aLocation(testDb, businessId);
  const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
  const asManager = as(database, manager.userId, { now });
  expect((await asManager.results.referralsBehind({ business, which: "shared" })).rows).toEqual([]);
  expect((await asManager.results.referrals({ business })).whole[0]?.estimate).toMatchObject({ kind: "hidden", n: 0 });
  const call = { business, locationId: location.id };
  await expect(asManager.results.referrals(call)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const staff = await aMember(testDb, businessId);
  const asStaff = as(database, staff.userId, { now });
  await expect(asStaff.results.referralsBehind({ business, which: "shared" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});
