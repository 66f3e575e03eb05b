import type { TestDatabase } from "./database";
import { newId } from "./ids";

type Of = { readonly businessId: string; readonly ownerId: string; readonly staffId: string; readonly spotId: string };

/**
 * A habit of the owner that goes on, a note of each to the other, a view of each, and what a spot
 * needs.
 */
export async function aGrowth(db: TestDatabase, { businessId, ownerId, staffId, spotId }: Of, at: Date) {
  const checkOn = new Date(`${at.toISOString().slice(0, 10)}T00:00:00Z`);
  const words = "Ask one more question";
  const habit = await db.habit.create({
    data: { businessId, id: newId(), memberId: ownerId, topic: "enquiry", words, setById: ownerId, setAt: at, checkOn },
  });
  const noteTo = (memberId: string, byMemberId: string) =>
    db.coachingNote.create({ data: { businessId, id: newId(), memberId, byMemberId, words: "Well asked.", at } });
  const view = { businessId, memberId: staffId, topic: "enquiry", level: 3, at } as const;
  await db.growthView.create({ data: { ...view, side: "self", byMemberId: staffId, isWanted: true } });
  await db.growthView.create({ data: { ...view, side: "manager", byMemberId: ownerId } });
  await db.spotNeed.create({ data: { businessId, spotId, topic: "enquiry" } });
  await db.spotSelfCheck.create({ data: { businessId, spotId, memberId: staffId, topic: "pride", level: 4, at } });
  return { habit, note: await noteTo(staffId, ownerId), ownNote: await noteTo(ownerId, staffId) };
}
