import { aGuard, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aGrowthShop } from "../test/growth-shop";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");
const aShop = () => aGrowthShop(testDb, database, now);
const refused = { code: "NOT_FOUND", message: expect.stringContaining("notFound") };

describe("what a spot needs", () => {
  it("puts who has it before who lacks it, and who wants to grow in it first, with the reason", async () => {
    const { business, spot, people, by, deliver, asManager, location } = await aShop();
    await asManager.growth.setNeeds({ business, spotId: spot.id, topics: ["enquiry"] });
    expect(await asManager.growth.needs({ business, spotId: spot.id })).toEqual({ topics: ["enquiry"] });
    const about = (who: "maria" | "jonas", level: number) =>
      by("manager everywhere").growth.say({ business, memberId: people[who].id, topic: "enquiry", level });
    await about("maria", 3);
    await about("jonas", 1);
    const suggested = async (who: "manager everywhere" | "manager here" = "manager everywhere") => {
      const { members } = await by(who).moment.suggest({
        ...{ business, spotId: spot.id, locationId: location.id, dueAt: "2026-11-23T12:00" },
      });
      return members
        .filter(({ memberId }) => [people.maria.id, people.jonas.id].includes(memberId))
        .map(({ name, fits }) => [name, ...fits.map(({ kind, times }) => `${kind} ${times}`)]);
    };
    expect(await suggested()).toEqual([
      ["Maria", "able 0"],
      ["Jonas", "lacking 0"],
    ]);
    await by("jonas").growth.say({ business, memberId: people.jonas.id, topic: "enquiry", level: 1, isWanted: true });
    for (const minutes of [30, 60])
      await deliver("jonas", spot.id, new Date(now.getTime() - 30 * 86_400_000 - minutes * 60_000));
    const [jonas] = (await suggested()).filter(([name]) => name === "Jonas");
    expect(jonas).toEqual(["Jonas", "growing 2"]);
  });
});

describe("roles that nobody briefs, trains, thanks or asks", () => {
  it("are listed with counts from the minimum of people on, without anybody's name", async () => {
    const { business, businessId, by, location, people, other } = await aShop();
    const read = (who: keyof typeof people, locationId: string | null = null) =>
      by(who).growth.blindSpots({ business, locationId });
    expect((await read("owner")).absent).toEqual(["security", "cleaning", "deliveries"]);
    const guards = [];
    for (let nth = 0; nth < 5; nth += 1)
      guards.push(await aGuard(testDb, businessId, { name: `Guard ${nth}`, locationIds: [location.id] }));
    // The job title counts, whatever the roster calls the shift.
    await testDb.member.updateMany({
      where: { businessId, id: { in: guards.map(({ id }) => id) } },
      data: { jobTitle: "Night guard" },
    });
    const security = async () => (await read("manager here")).rows.filter(({ starting }) => starting === "security");
    expect(await security()).toMatchObject([
      { location: location.name, part: null, n: 5, missing: ["briefed", "trained", "thanked", "asked"] },
    ]);
    await by("owner").kudos.give({
      business,
      id: newId(),
      memberId: guards[0]?.id ?? "",
      words: "You walked her home",
    });
    const [row] = await security();
    expect(row?.missing).toEqual(["briefed", "trained", "asked"]);
    expect(row?.shares.thanked).toMatchObject({ kind: "shown", n: 5, value: 0.2 });
    const told = JSON.stringify(await read("owner"));
    for (const guard of guards) {
      expect(told).not.toContain(guard.id);
      expect(told).not.toContain(guard.name);
    }
    await testDb.member.update({
      where: { businessId_id: { businessId, id: guards[0]?.id ?? "" } },
      data: { leftAt: now },
    });
    expect(await security()).toMatchObject([{ n: null, missing: [] }]);
    await expect(read("manager here", other.id)).rejects.toMatchObject(refused);
    await expect(read("maria")).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("has the roles of the roster with the time of day", async () => {
    const { business, businessId, by, location, asManager } = await aShop();
    const dutyId = newId();
    await asManager.duty.add({ business, id: dutyId, name: "Chair" });
    for (let nth = 0; nth < 5; nth += 1) {
      const { id: memberId } = await aMember(testDb, businessId, { role: "staff", locationIds: [location.id] });
      const startsAt = new Date(now.getTime() - 86_400_000);
      const shift = { memberId, locationId: location.id, dutyId, startsAt, endsAt: now };
      await testDb.shift.create({ data: { businessId, id: newId(), ...shift } });
    }
    const { rows } = await by("owner").growth.blindSpots({ business });
    expect(rows.filter(({ role }) => role === "Chair")).toMatchObject([
      { part: "early", location: location.name, n: 5 },
    ]);
  });
});

describe("the self-check of a spot by its team", () => {
  it("shows counts from five people on, renewed when as many answers have changed, and nobody's own answer", async () => {
    const { business, businessId, by, spot, location, deliver } = await aShop();
    await deliver("maria");
    const check = (level: number) => by("maria").growth.checkSpot({ business, spotId: spot.id, topic: "pride", level });
    await check(4);
    await check(3);
    const [mine] = await by("maria").growth.myChecks({ business });
    expect(mine?.levels.find(({ topic }) => topic === "pride")).toEqual({ topic: "pride", level: 3 });
    expect(await by("jonas").growth.myChecks({ business })).toEqual([]);
    const pride = async () => {
      const { ingredients } = await by("manager here").growth.teamCheck({ business, spotId: spot.id });
      return ingredients.find(({ topic }) => topic === "pride")?.team;
    };
    expect(await pride()).toBeNull();
    const answer = async (level: number) => {
      const { userId } = await aMember(testDb, businessId, { role: "staff", locationIds: [location.id] });
      const call = { business, spotId: spot.id, topic: "pride" as const };
      const api = as(database, userId, { now }).growth;
      await api.checkSpot({ ...call, level });
      return (other: number) => api.checkSpot({ ...call, level: other });
    };
    for (const level of [4, 4, 4]) await answer(level);
    expect(await pride()).toBeNull();
    const last = await answer(4);
    const first = { n: 5, chosen: [0, 0, 1, 4], at: now };
    expect(await pride()).toEqual(first);
    // Four more answers, a changed one, one that is erased and a person who leaves show nothing.
    for (const level of [1, 1, 1]) await answer(level);
    await last(1);
    expect(await pride()).toEqual(first);
    await testDb.spotSelfCheck.deleteMany({ where: { businessId, level: 3 } });
    expect(await pride()).toEqual(first);
    await Promise.all([answer(2), answer(2)]);
    expect(await pride()).toEqual({ n: 8, chosen: [4, 1, 0, 3], at: now });
  });
});
