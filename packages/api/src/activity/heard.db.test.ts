import { emptyAnswers } from "@spots/domain/guided-path/empty-answers";
import { aBusiness } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aJourney } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** An owner with a journey, and the events of a subject in order. */
async function anOwner() {
  const { slug: business, businessId, owner } = await aBusiness(testDb);
  const { journey } = await aJourney(testDb, businessId);
  const events = async (subjectId: string) => {
    const rows = await testDb.event.findMany({ where: { businessId, subjectId }, orderBy: { seq: "asc" } });
    return rows.map(({ type }) => type);
  };
  return { business, businessId, journeyId: journey.id, asOwner: as(database, owner.userId), events };
}

const text = "The baker wrote her name on the loaf.";
const invitee = () => {
  const id = newId();
  return { id, name: "Ana", email: `ana-${id}@example.com`, role: "staff" as const, locationIds: [] };
};

describe("another open tab receives", () => {
  it("one event each when a guided path begins, is answered, moves on and is discarded", async () => {
    const { business, journeyId, asOwner, events } = await anOwner();
    const guidedPathId = newId();
    const edits = { promise: { was: emptyAnswers.promise, to: { text: "Fresh in an hour" } } };
    for (let turn = 0; turn < 2; turn += 1) {
      await asOwner.guidedPath.begin({ business, id: guidedPathId, journeyId });
      await asOwner.guidedPath.save({ business, guidedPathId, edits });
      await asOwner.guidedPath.standAt({ business, guidedPathId, step: "felt" });
    }
    await asOwner.guidedPath.drop({ business, guidedPathId });
    expect(await events(guidedPathId)).toEqual([
      "guidedPath.begun",
      "guidedPath.changed",
      "guidedPath.changed",
      "guidedPath.dropped",
    ]);
  });

  it("an event when a story is told, marked and withdrawn", async () => {
    const { business, asOwner, events } = await anOwner();
    const storyId = newId();
    await asOwner.story.tell({ business, id: storyId, setting: "a bakery", text, lesson: "" });
    await asOwner.story.mark({ business, storyId, span: { start: 4, end: 9 } });
    await asOwner.story.withdraw({ business, storyId });
    expect(await events(storyId)).toEqual(["story.told", "story.marked", "story.withdrawn"]);
  });

  it("one event per invitation of a batch, in order", async () => {
    const { business, businessId, asOwner } = await anOwner();
    const invitees = [invitee(), invitee(), invitee()];
    await asOwner.invitation.send({ business, invitees });
    const sent = await testDb.event.findMany({
      where: { businessId, type: "invitation.sent" },
      orderBy: { seq: "asc" },
    });
    expect(sent.map(({ subjectId }) => subjectId)).toEqual(invitees.map(({ id }) => id));
    expect(sent.map(({ seq }) => Number(seq))).toEqual([1, 2, 3]);
  });

  it("no event of a command that fails after it has recorded one", async () => {
    const { business, businessId, journeyId, asOwner } = await anOwner();
    const storyId = newId();
    await asOwner.story.tell({ business, id: storyId, setting: "a bakery", text, lesson: "" });
    const before = await testDb.event.count({ where: { businessId } });
    const stage = await testDb.stage.findFirstOrThrow({ where: { businessId, journeyId } });
    const draft = { business, storyId, stageId: stage.id, name: "The loaf", happens: "" };
    await asOwner.story.draftSpot({ ...draft, spotId: newId() });
    await expect(asOwner.story.withdraw({ business, storyId })).rejects.toMatchObject({ message: "storyDrafted" });
    expect(await testDb.event.count({ where: { businessId } })).toBe(before + 1);
  });
});
