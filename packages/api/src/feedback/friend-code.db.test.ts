import { databaseEnv } from "@spots/db/env";
import { openIntake } from "@spots/db/intake/intake";
import { FormContent, standardForm } from "@spots/domain/form/form";
import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { aForm } from "@spots/test-kit/form";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const intake = openIntake(databaseEnv().DATABASE_URL, { connections: 2 });
afterAll(() => intake.close());
const now = new Date("2026-11-23T12:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const code = "abc234";

const ending = (voucher: Record<string, string>) =>
  FormContent.parse({
    ...standardForm,
    ending: { friend: { isOn: true, words: { en: "Tea", de: "Tee" }, voucher: { en: "", de: "", ...voucher } } },
  });

/** A shop with an answer whose link a friend opened an hour ago, and a member of staff. */
async function aShop(voucher: Record<string, string> = { en: "A cake on us", de: "Ein Kuchen von uns" }) {
  const { businessId, slug: business, owner, location } = await aBusiness(testDb);
  const staff = await aMember(testDb, businessId, { locationIds: [location.id] });
  const form = await aForm(testDb, { businessId, memberId: owner.id, content: ending(voucher), at: days(-9) });
  const visitId = newId();
  await testDb.visit.create({ data: { businessId, id: visitId, locationId: location.id, startedAt: days(-3) } });
  const responseId = await anAnswer(testDb, {
    businessId,
    locationId: location.id,
    at: days(-3),
    visitId,
    mentions: [],
  });
  const key = { businessId_id: { businessId, id: responseId } };
  await testDb.response.update({ where: key, data: { formId: form.id, formVersion: 1 } });
  await testDb.referral.create({
    data: { businessId, responseId, token: newId().replaceAll("-", "").slice(-22), sharedAt: days(-3) },
  });
  const opening = await testDb.referralOpening.create({
    data: { businessId, id: newId(), responseId, code, openedAt: new Date(now.getTime() - 3_600_000) },
  });
  const take = (more: Record<string, unknown> = {}, options: Parameters<typeof as>[2] = {}) =>
    as(database, staff.userId, { now, ...options }).visit.takeFriend({
      ...{ business, id: newId(), code, locationId: location.id, at: now.toISOString() },
      ...more,
    });
  const stored = () => testDb.referralOpening.findFirstOrThrow({ where: { businessId, id: opening.id } });
  const events = () => testDb.event.findMany({ where: { businessId, type: "referral.came" } });
  return { businessId, business, owner, staff, location, form, visitId, responseId, opening, take, stored, events };
}

const refused = (message: string) => ({ code: "CONFLICT", message });
const nobody = { cameAt: null, cameStepId: null, locationId: null, visitId: null };

it("counts the friend once, at the location and on the visit that the phone names, however it is typed and resent", async () => {
  const { businessId, location, staff, opening, take, stored, events } = await aShop();
  const [id, visit] = [newId(), { id: newId(), place: "Table 5", startedAt: now.toISOString() }];
  const gift = { text: "A cake on us", locale: "en" };
  const both = await Promise.all([take({ id, visit, code: " ABC-234 " }), take({ id, visit, code: "a b c 2 3 4" })]);
  expect([...both, await take({ id, visit })]).toEqual([{ gift }, { gift }, { gift }]);
  expect(await stored()).toMatchObject({ cameAt: now, cameStepId: id, locationId: location.id, visitId: visit.id });
  expect(await testDb.visit.findFirst({ where: { businessId, id: visit.id } })).toMatchObject({ place: "Table 5" });
  expect(await events()).toMatchObject([
    { subjectId: opening.id, memberId: staff.id, data: { after: { locationId: location.id, visitId: visit.id } } },
  ]);
});

it("tells what the form promised when the link was opened, in the reader's language where there is one", async () => {
  const { businessId, owner, form, take } = await aShop();
  const id = newId();
  expect(await take({ id }, { language: "de" })).toEqual({ gift: { text: "Ein Kuchen von uns", locale: "de" } });
  await testDb.formVersion.create({
    data: {
      ...{ businessId, formId: form.id, number: 2, content: ending({ en: "Nothing more" }), revision: 1 },
      ...{ byMemberId: owner.id, publishedAt: now },
    },
  });
  expect(await take({ id })).toEqual({ gift: { text: "A cake on us", locale: "en" } });
  const onlyFrench = await aShop({ fr: "Un gâteau" });
  expect(await onlyFrench.take()).toEqual({ gift: { text: "Un gâteau", locale: "fr" } });
  const nothing = await aShop({});
  expect(await nothing.take()).toEqual({ gift: null });
});

it("refuses an unknown, a used, an old and another business's code, and the link's own visit, and changes nothing", async () => {
  const { businessId, visitId, take, stored, events } = await aShop();
  const other = await aShop();
  await testDb.referralOpening.update({
    where: { businessId_id: { businessId: other.businessId, id: other.opening.id } },
    data: { code: "zzz999" },
  });
  for (const unknown of ["zzz999", "zzz998"])
    await expect(take({ code: unknown })).rejects.toMatchObject(refused("friendCodeUnknown"));
  await expect(take({ code: "abc23" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(take({ at: days(200).toISOString() }, { now: days(200) })).rejects.toMatchObject(
    refused("friendCodeOld"),
  );
  const own = { id: visitId, startedAt: days(-3).toISOString() };
  await expect(take({ visit: own })).rejects.toMatchObject(refused("friendCodeOwn"));
  expect([await stored(), await events()]).toMatchObject([nobody, []]);
  expect(await other.stored()).toMatchObject(nobody);
  await take();
  const first = await stored();
  await expect(take()).rejects.toMatchObject(refused("friendCodeUsed"));
  expect(await stored()).toEqual(first);
  expect(await testDb.event.count({ where: { businessId, type: "referral.came" } })).toBe(1);
});

it("is not taken for a location where the member does not act, or one of another business", async () => {
  const { businessId, take, stored } = await aShop();
  const elsewhere = await aLocation(testDb, businessId);
  const { location: foreign } = await aShop();
  for (const { id: locationId } of [elsewhere, foreign])
    await expect(take({ locationId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await stored()).toMatchObject(nobody);
});

it("counts once, and is taken once, when the friend's answer and several phones come at the same time", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { businessId, location, take, stored, events } = await aShop();
    const friend = await anAnswer(testDb, { businessId, locationId: location.id, at: now, mentions: [] });
    const [, ...taken] = await Promise.allSettled([
      intake.referrals.come({ businessId, id: friend }, code, now),
      take(),
      take(),
    ]);
    expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await stored()).toMatchObject({ cameAt: now, locationId: location.id });
    expect(await events()).toHaveLength(1);
    expect(await intake.referrals.come({ businessId, id: friend }, code, now)).toBe(false);
  }
});

it("gives a friend who has entered the code in an answer what was promised, and counts them at that time", async () => {
  const { businessId, location, take, stored } = await aShop();
  const before = new Date(now.getTime() - 600_000);
  const friend = await anAnswer(testDb, { businessId, locationId: location.id, at: before, mentions: [] });
  expect(await intake.referrals.come({ businessId, id: friend }, code, before)).toBe(true);
  expect(await take()).toEqual({ gift: { text: "A cake on us", locale: "en" } });
  expect(await stored()).toMatchObject({ cameAt: before, locationId: location.id });
  await expect(take()).rejects.toMatchObject(refused("friendCodeUsed"));
});

it("lets a member guess ten codes in a quarter of an hour, and counts no right one and no colleague's", async () => {
  const { businessId, business, location, take, stored } = await aShop();
  const id = newId();
  for (let nth = 0; nth < 3; nth += 1)
    await expect(take({ code: "zzz999" })).rejects.toMatchObject({ code: "CONFLICT" });
  await take({ id });
  for (let nth = 0; nth < 10; nth += 1)
    await expect(take({ code: "zzz999" })).rejects.toMatchObject(refused("friendCodeUnknown"));
  await expect(take({ id })).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS", message: "tooManyTries" });
  const colleague = await aMember(testDb, businessId, { locationIds: [location.id] });
  const asColleague = as(database, colleague.userId, { now });
  const call = { business, id: newId(), code: "zzz999", locationId: location.id, at: now.toISOString() };
  await expect(asColleague.visit.takeFriend(call)).rejects.toMatchObject(refused("friendCodeUnknown"));
  expect(await stored()).toMatchObject({ cameStepId: id });
});

it("taken again gives no more tries at other codes", async () => {
  const { take } = await aShop();
  const id = newId();
  await take({ id });
  for (let nth = 0; nth < 9; nth += 1)
    await expect(take({ code: "zzz999" })).rejects.toMatchObject(refused("friendCodeUnknown"));
  await take({ id });
  await expect(take({ code: "zzz999" })).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
});
