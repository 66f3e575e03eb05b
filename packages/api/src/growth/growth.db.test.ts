import { aGuard } from "@spots/test-kit/business";
import { aClue } from "@spots/test-kit/clue";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { aGrowthShop } from "../test/growth-shop";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

const aShop = () => aGrowthShop(testDb, database, now);

const refused = { code: "NOT_FOUND", message: expect.stringContaining("notFound") };
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => "yes",
    (error: unknown) => (error instanceof Error ? error.message : "unknown"),
  );

describe("the growth of a person", () => {
  /** What each of them may do with Maria's growth. */
  const matrix = `
                   read rows view note habit
owner               y    y    y    y    y
manager everywhere  y    y    y    y    y
manager here        y    y    y    y    y
manager elsewhere   .    .    .    .    .
maria               y    y    y    .    y
jonas               .    .    .    .    .
`;

  it("is seen and written by the person and the managers of their location alone", async () => {
    const { business, memberId, by, people } = await aShop();
    const rows: string[] = [];
    for (const who of Object.keys(people) as (keyof typeof people)[]) {
      const { growth } = by(who);
      const habitId = newId();
      const calls = [
        () => growth.read({ business, memberId }),
        () => growth.evidence({ business, memberId, topic: "enquiry" }),
        () => growth.say({ business, memberId, topic: "timing", level: 2 }),
        () => growth.writeNote({ business, id: newId(), memberId, words: "Wait for the pause." }),
        async () => {
          await growth.setHabit({
            business,
            id: habitId,
            memberId,
            topic: "timing",
            words: "Wait",
            checkOn: "2026-11-30",
          });
          await growth.checkHabit({ business, id: newId(), habitId, outcome: "done" });
        },
      ];
      const marks: string[] = [];
      for (const call of calls) marks.push((await codeOf(call())) === "yes" ? "y" : ".");
      rows.push(`${who.padEnd(19)} ${marks.join("    ")}`);
    }
    expect(`\n                   read rows view note habit\n${rows.join("\n")}\n`).toBe(matrix);
  });

  it("is refused to a colleague like that of nobody", async () => {
    const { business, memberId, by, say } = await aShop();
    await say("maria");
    const { growth } = by("jonas");
    const [theirs, nobodys] = [memberId, newId()].map((id) => [
      codeOf(growth.read({ business, memberId: id })),
      codeOf(growth.evidence({ business, memberId: id, topic: "enquiry" })),
      codeOf(growth.say({ business, memberId: id, topic: "enquiry", level: 1 })),
      codeOf(growth.writeNote({ business, id: newId(), memberId: id, words: "Hm." })),
    ]);
    expect(await Promise.all(theirs ?? [])).toEqual(await Promise.all(nobodys ?? []));
    await expect(growth.read({ business, memberId })).rejects.toMatchObject(refused);
  });

  it("leaves no trace in the activity of the business", async () => {
    const { business, memberId, by, say } = await aShop();
    await say("maria");
    await say("manager here");
    await by("owner").growth.writeNote({ business, id: newId(), memberId, words: "Well asked." });
    const { rows } = await by("owner").event.list({ business, limit: 50 });
    expect(rows.filter(({ type }) => type.startsWith("growth."))).toEqual([]);
    expect((await by("owner").event.list({ business, limit: 50, subjectId: memberId })).rows).toEqual([]);
  });

  it("has both sides of a topic, and only the person says what they want", async () => {
    const { business, memberId, by, say } = await aShop();
    await say("maria", { isWanted: true });
    await say("manager here", { level: 3, words: "Asks twice", isWanted: true });
    const { cells } = await by("maria").growth.mine({ business });
    expect(cells.find(({ topic }) => topic === "enquiry")).toMatchObject({
      self: { level: 2, words: "Asks once", isWanted: true },
      manager: { level: 3, words: "Asks twice", isWanted: false },
    });
    expect((await by("owner").growth.read({ business, memberId })).side).toBe("manager");
  });

  it("does not change by the same view again", async () => {
    const { businessId, say } = await aShop();
    await say("maria");
    await say("maria");
    expect(await testDb.event.count({ where: { businessId, type: "growth.said" } })).toBe(1);
  });

  it("counts the rows behind a cell, and opens them", async () => {
    const shop = await aShop();
    const { business, businessId, memberId, spot, by, deliver, location, asManager } = shop;
    await deliver("maria");
    await deliver("jonas");
    expect((await by("maria").growth.mine({ business })).cells.flatMap(({ evidence }) => evidence)).toEqual([]);
    await asManager.growth.setNeeds({ business, spotId: spot.id, topics: ["enquiry"] });
    await aClue(testDb, { businessId, locationId: location.id, memberId }, now);
    const { cells } = await by("maria").growth.mine({ business });
    expect(cells.find(({ topic }) => topic === "enquiry")?.evidence).toEqual([
      { kind: "clue", n: 1 },
      { kind: "moment", n: 1 },
    ]);
    const rows = await by("manager here").growth.evidence({ business, memberId, topic: "enquiry" });
    expect(rows.map(({ kind, location: where }) => [kind, where]).sort()).toEqual([
      ["clue", location.name],
      ["moment", location.name],
    ]);
    // Criticism and thanks under the praise score reach the manager, and not the person.
    const channel = await testDb.channel.create({
      data: { businessId, id: newId(), name: "Door", locationId: location.id, token: newId() },
    });
    for (const recommend of [10, 3]) {
      const response = { businessId, id: newId(), channelId: channel.id, locationId: location.id, answeredAt: now };
      await testDb.response.create({ data: { ...response, locale: "en", recallText: `Said ${recommend}`, recommend } });
      await testDb.mention.create({
        data: {
          ...{ businessId, id: newId(), responseId: response.id, spotId: spot.id, spotVersion: 1 },
          ...{ status: "counted", createdAt: now },
        },
      });
      await testDb.kudos.create({ data: { businessId, id: newId(), responseId: response.id, memberId, givenAt: now } });
    }
    const thanks = async (who: "maria" | "manager here") =>
      (await by(who).growth.evidence({ business, memberId, topic: "enquiry" }))
        .filter(({ kind }) => kind === "thanks")
        .map(({ words }) => words)
        .sort();
    expect(await thanks("maria")).toEqual(["Said 10"]);
    expect(await thanks("manager here")).toEqual(["Said 10", "Said 3"]);
  });

  it("is kept of a person without an account, by their managers", async () => {
    const { business, businessId, by, location } = await aShop();
    const guard = await aGuard(testDb, businessId, { locationIds: [location.id] });
    await by("manager here").growth.say({ business, memberId: guard.id, topic: "solving", level: 4 });
    await expect(by("manager elsewhere").growth.read({ business, memberId: guard.id })).rejects.toMatchObject(refused);
  });

  it("is taken along and erased by the person, and erased when they leave", async () => {
    const { business, businessId, memberId, by, say } = await aShop();
    const fill = async () => {
      await say("maria");
      await say("manager here");
      await by("owner").growth.writeNote({ business, id: newId(), memberId, words: "Well asked." });
      const habit = { business, id: newId(), memberId, topic: "enquiry" as const, words: "Ask why" };
      await by("maria").growth.setHabit({ ...habit, checkOn: "2026-11-30" });
    };
    const kept = async () => {
      const where = { businessId, memberId };
      return [
        await testDb.growthView.count({ where }),
        await testDb.habit.count({ where }),
        await testDb.coachingNote.count({ where }),
      ];
    };
    await fill();
    const taken = await by("maria").growth.export({ business });
    expect(JSON.stringify(taken)).toContain("Well asked.");
    expect(JSON.stringify(taken)).toContain("Ask why");
    expect(await kept()).toEqual([2, 1, 1]);
    await by("jonas").growth.erase({ business, isSure: true });
    expect(await kept()).toEqual([2, 1, 1]);
    await by("maria").growth.erase({ business, isSure: true });
    expect(await kept()).toEqual([0, 0, 0]);
    await fill();
    await by("owner").member.remove({ business, memberId });
    expect(await kept()).toEqual([0, 0, 0]);
    await expect(by("owner").growth.read({ business, memberId })).rejects.toMatchObject(refused);
  });
});

describe("coaching notes", () => {
  it("are read by the person once, whose manager sees the receipt, and are deleted by who wrote them", async () => {
    const { business, memberId, by } = await aShop();
    const noteId = newId();
    const write = () => by("manager here").growth.writeNote({ business, id: noteId, memberId, words: "Well asked." });
    await write();
    await write();
    const note = async () => (await by("owner").growth.read({ business, memberId })).notes[0];
    expect(await note()).toMatchObject({ id: noteId, readAt: null, isMine: false });
    for (const who of ["owner", "jonas"] as const)
      await expect(by(who).growth.receiveNote({ business, noteId })).rejects.toMatchObject(refused);
    await by("maria").growth.receiveNote({ business, noteId });
    await by("maria", new Date(now.getTime() + 60_000)).growth.receiveNote({ business, noteId });
    expect(await note()).toMatchObject({ readAt: now });
    for (const who of ["owner", "maria"] as const)
      await expect(by(who).growth.deleteNote({ business, noteId })).rejects.toMatchObject(refused);
    await by("manager here").growth.deleteNote({ business, noteId });
    expect(await note()).toBeUndefined();
  });
});

describe("a habit", () => {
  it("is one at a time, goes on from check-in to check-in, and ends", async () => {
    const { business, memberId, by } = await aShop();
    const habit = (id: string, checkOn: string) => ({
      ...{ business, id, memberId, topic: "enquiry" as const, words: "Ask why", checkOn },
    });
    const [first, second, checkId] = [newId(), newId(), newId()];
    await expect(by("maria").growth.setHabit(habit(first, "2026-11-22"))).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await by("maria").growth.setHabit(habit(first, "2026-11-30"));
    await by("maria").growth.setHabit(habit(first, "2026-11-30"));
    await expect(by("manager here").growth.setHabit(habit(second, "2026-11-30"))).rejects.toMatchObject({
      ...{ code: "CONFLICT", message: expect.stringContaining("habitGoesOn") },
    });
    const check = { business, id: checkId, habitId: first, outcome: "partly" as const, nextOn: "2026-12-07" };
    await by("maria").growth.checkHabit(check);
    await by("maria").growth.checkHabit(check);
    await by("manager here").growth.checkHabit({ business, id: newId(), habitId: first, outcome: "done" });
    await expect(
      by("maria").growth.checkHabit({ business, id: newId(), habitId: first, outcome: "done" }),
    ).rejects.toMatchObject({ message: expect.stringContaining("habitOver") });
    const [shown] = (await by("maria").growth.mine({ business })).habits;
    expect(shown).toMatchObject({ checkOn: "2026-12-07", endedAt: now });
    expect(shown?.checks.map(({ outcome }) => outcome).sort()).toEqual(["done", "partly"]);
    await by("manager here").growth.setHabit(habit(second, "2026-11-30"));
  });

  it("begins once when two begin it in the same second", async () => {
    const { business, businessId, memberId, by } = await aShop();
    const begin = (who: "maria" | "owner") =>
      codeOf(
        by(who).growth.setHabit({
          ...{ business, id: newId(), memberId, topic: "timing", words: "Wait", checkOn: "2026-11-30" },
        }),
      );
    const codes = await Promise.all([begin("maria"), begin("owner"), begin("maria")]);
    expect(codes.filter((code) => code === "yes")).toHaveLength(1);
    expect(await testDb.habit.count({ where: { businessId, memberId } })).toBe(1);
  });
});
