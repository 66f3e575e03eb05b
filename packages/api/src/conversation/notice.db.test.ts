import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aJourney } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

const began = new Date("2026-11-23T10:00:00Z");

/** A conversation in which the owner can tag Ana and assign it to her or to Bea. */
async function aConversation() {
  const { businessId, slug: business, owner } = await aBusiness(testDb);
  const { journey } = await aJourney(testDb, businessId);
  const ana = await aMember(testDb, businessId, { role: "manager", name: "Ana Reyes" });
  const bea = await aMember(testDb, businessId, { role: "manager", name: "Bea Lind" });
  const at = (minutes: number) => as(database, owner.userId, { now: new Date(began.getTime() + minutes * 60_000) });
  const subject = { type: "journey" as const, id: journey.id };
  const comment = { id: newId(), text: "Let us talk" };
  const { id: threadId } = await at(0).thread.open({ business, id: newId(), journeyId: journey.id, subject, comment });
  const tag = (minutes: number, member = ana) =>
    at(minutes).comment.write({ business, threadId, id: newId(), text: `@[${member.id}] look at this` });
  const mails = (kind: string) => testDb.mail.count({ where: { businessId, kind } });
  return { business, threadId, at, ana, bea, tag, mails };
}

describe("mails that one member causes to another", () => {
  it("are at most six per hour, however many comments tag them, and every comment is stored", async () => {
    const { business, threadId, at, bea, tag, mails } = await aConversation();
    for (let turn = 0; turn < 8; turn += 1) await tag(turn);
    expect(await mails("personTag")).toBe(6);
    expect(await at(8).comment.list({ business, threadId })).toHaveLength(9);
    await tag(9, bea);
    expect(await mails("personTag")).toBe(7);
    await tag(70);
    expect(await mails("personTag")).toBe(8);
  });

  it("are no more when comments are removed or sent concurrently", async () => {
    const { business, at, tag, mails } = await aConversation();
    for (let turn = 0; turn < 4; turn += 1) {
      const { id } = await tag(turn);
      await at(turn).comment.remove({ business, commentId: id });
    }
    await Promise.all(Array.from({ length: 5 }, () => tag(5)));
    expect(await mails("personTag")).toBe(6);
  });

  it("are no more when a conversation is reassigned repeatedly", async () => {
    const { business, threadId, at, ana, bea, mails } = await aConversation();
    for (let turn = 0; turn < 16; turn += 1)
      await at(turn).thread.lookAfter({ business, threadId, responsibleId: (turn % 2 ? bea : ana).id, reviewOn: null });
    expect(await mails("threadOwner")).toBe(12);
  });
});
