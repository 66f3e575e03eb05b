import { aLocation, aMember } from "@spots/test-kit/business";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const namesIn = (things: readonly { readonly name: string }[]) => things.map(({ name }) => name);

it("finds spots, people and journeys by a part of a name, without accents, best match first", async () => {
  const { businessId, slug: business, owner, spot, journey } = await aFullBusiness(testDb);
  for (const name of ["José Weiß", "Maria José", "Maria Santos"]) await aMember(testDb, businessId, { name });
  const search = (text: string) => as(database, owner.userId).business.search({ business, text });
  expect(namesIn((await search("maria jose")).people)).toEqual(["Maria José", "José Weiß", "Maria Santos"]);
  expect(namesIn((await search("weiss")).people)).toEqual(["José Weiß"]);
  const { name } = await testDb.spot.findFirstOrThrow({ where: { businessId, id: spot.id } });
  expect((await search(name)).spots).toContainEqual(expect.objectContaining({ id: spot.id, name }));
  const found = await testDb.journey.findFirstOrThrow({ where: { businessId, id: journey.id } });
  expect((await search(found.name)).journeys).toContainEqual({ id: journey.id, name: found.name });
});

it("treats pattern characters as text, and finds nothing for a text without a word", async () => {
  const { businessId, slug: business, owner } = await aFullBusiness(testDb);
  await aMember(testDb, businessId, { name: "Maria Santos" });
  const nothing = { spots: [], people: [], journeys: [] };
  for (const text of ["", "%", "__ %%", "ma%ria"])
    expect(await as(database, owner.userId).business.search({ business, text })).toMatchObject(
      text === "ma%ria" ? {} : nothing,
    );
});

it("finds only the people of a limited manager's locations, and is forbidden for staff", async () => {
  const { businessId, slug: business, location: there } = await aFullBusiness(testDb);
  const here = await aLocation(testDb, businessId, { name: "Here" });
  const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [here.id] });
  const staff = await aMember(testDb, businessId, { name: "Quinn Here", locationIds: [here.id] });
  await aMember(testDb, businessId, { name: "Quinn There", locationIds: [there.id] });
  await aMember(testDb, businessId, { name: "Quinn Everywhere" });
  const { people } = await as(database, manager.userId).business.search({ business, text: "quinn" });
  expect(namesIn(people)).toEqual(["Quinn Everywhere", "Quinn Here"]);
  await expect(as(database, staff.userId).business.search({ business, text: "quinn" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

it("finds nothing of another business, of an archived journey, or of people who have left", async () => {
  const { businessId, slug: business, owner, journey } = await aFullBusiness(testDb);
  const other = await aFullBusiness(testDb);
  await aMember(testDb, other.businessId, { name: "Quinn Elsewhere" });
  const left = await aMember(testDb, businessId, { name: "Quinn Gone" });
  await testDb.member.updateMany({ where: { businessId, id: left.id }, data: { leftAt: new Date() } });
  const search = (text: string) => as(database, owner.userId).business.search({ business, text });
  expect((await search("quinn")).people).toEqual([]);
  const { name } = await testDb.journey.findFirstOrThrow({ where: { businessId, id: journey.id } });
  await testDb.journey.updateMany({ where: { businessId, id: journey.id }, data: { archivedAt: new Date() } });
  const found = await search(name);
  expect(found.journeys.map(({ id }) => id)).not.toContain(journey.id);
  expect(found.spots.map(({ journeyId }) => journeyId)).not.toContain(journey.id);
});
