import { aBusiness, aMember, aUser } from "@spots/test-kit/business";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { openIntake } from "../feedback/intake.queries";
import { as } from "../test/call";

const { testDb, database, url } = useTestDb();

const aSession = (userId: string, userAgent: string, expires = new Date(Date.now() + 1e6)) =>
  testDb.session.create({ data: { sessionToken: newId(), userId, userAgent, expires } });

describe("a person", () => {
  it("sees the businesses they belong to, by name and with their role, and no others", async () => {
    const [zebra, apple] = [await aBusiness(testDb, { name: "Zebra" }), await aBusiness(testDb, { name: "Apple" })];
    const [left] = [await aBusiness(testDb, { name: "Left" }), await aBusiness(testDb, { name: "Strange" })];
    const person = await aUser(testDb);
    await aMember(testDb, zebra.businessId, { userId: person.id, role: "manager", name: "Mo" });
    await aMember(testDb, apple.businessId, { userId: person.id, name: "Mo" });
    const gone = await aMember(testDb, left.businessId, { userId: person.id, name: "Mo" });
    await testDb.member.update({
      where: { businessId_id: { businessId: left.businessId, id: gone.id } },
      data: { leftAt: new Date() },
    });
    const read = await as(database, person.id).person.read();
    expect(read.businesses.map(({ name, role }) => [name, role])).toEqual([
      ["Apple", "staff"],
      ["Zebra", "manager"],
    ]);
    expect(read).toMatchObject({ email: person.email, isPlatformAdmin: false });
  });

  it("does not receive their password's hash", async () => {
    const person = await aUser(testDb, { passwordHash: "$argon2id$secret" });
    expect(JSON.stringify(await as(database, person.id).person.read())).not.toContain("argon2");
  });

  it("changes their name and language, and only their own", async () => {
    const [person, other] = [await aUser(testDb), await aUser(testDb, { name: "Other" })];
    await as(database, person.id).person.change({ name: "  Mo Reyes ", locale: "de" });
    const kept = (id: string) => testDb.user.findUniqueOrThrow({ where: { id }, select: { name: true, locale: true } });
    expect(await kept(person.id)).toEqual({ name: "Mo Reyes", locale: "de" });
    expect(await kept(other.id)).toEqual({ name: "Other", locale: null });
  });

  it("changes their name in every business they belong to, with an event in each", async () => {
    const shops = [await aBusiness(testDb), await aBusiness(testDb)];
    const person = await aUser(testDb, { name: "Maria Santos" });
    const memberships = [];
    for (const { businessId } of shops)
      memberships.push(await aMember(testDb, businessId, { userId: person.id, name: "Maria Santos" }));
    const other = await aMember(testDb, shops[0]?.businessId ?? "", { name: "Maria Santos" });
    const rename = () => as(database, person.id).person.change({ name: "Maria Santos-Berg", locale: "en" });
    await rename();
    await rename();
    for (const { id, businessId } of memberships) {
      expect(await testDb.member.findFirst({ where: { businessId, id } })).toMatchObject({ name: "Maria Santos-Berg" });
      expect(await testDb.event.findMany({ where: { businessId, type: "member.changed" } })).toMatchObject([
        {
          memberId: id,
          subjectId: id,
          data: { before: { name: "Maria Santos" }, after: { name: "Maria Santos-Berg" } },
        },
      ]);
    }
    expect(await testDb.member.findFirst({ where: { id: other.id } })).toMatchObject({ name: "Maria Santos" });
  });

  it("is shown to customers under their new name", async () => {
    const shop = await aFullBusiness(testDb);
    const { businessId, channel, staff } = shop;
    await as(database, staff.userId).person.change({ name: "Zelda Fitz", locale: "en" });
    const intake = openIntake(url);
    const { token } = await testDb.channel.findFirstOrThrow({ where: { businessId, id: channel.id } });
    expect(JSON.stringify(await intake.channelOf(token))).toContain("Zelda");
    await intake.close();
  });

  it("must be signed in to read or change anything", async () => {
    const nobody = as(database, null).person;
    for (const call of [nobody.read(), nobody.sessions(), nobody.endSession({ sessionId: newId() })])
      await expect(call).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});

describe("a person's devices", () => {
  it("are listed without their tokens and without expired sessions", async () => {
    const [person, other] = [await aUser(testDb), await aUser(testDb)];
    await aSession(person.id, "Laptop");
    await aSession(person.id, "Long ago", new Date(0));
    const { sessionToken } = await aSession(person.id, "Phone");
    await aSession(other.id, "Other's");
    const sessions = await as(database, person.id).person.sessions();
    expect(sessions.map(({ userAgent }) => userAgent)).toEqual(["Phone", "Laptop"]);
    expect(JSON.stringify(sessions)).not.toContain(sessionToken);
  });

  it("can be signed out one by one, and only by the person", async () => {
    const [person, other] = [await aUser(testDb), await aUser(testDb)];
    const [phone, laptop] = [await aSession(person.id, "Phone"), await aSession(person.id, "Laptop")];
    await as(database, person.id).person.endSession({ sessionId: phone.id });
    expect(await testDb.session.findMany({ where: { userId: person.id } })).toMatchObject([{ id: laptop.id }]);
    await expect(as(database, other.id).person.endSession({ sessionId: laptop.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await testDb.session.count({ where: { id: laptop.id } })).toBe(1);
  });
});
