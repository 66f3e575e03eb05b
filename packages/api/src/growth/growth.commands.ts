import type { AboutNote, EraseGrowth, SayGrowth, WriteNote } from "@spots/domain/growth/growth";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getGrowing } from "./subject.queries";

/**
 * Stores how the caller sees one topic of a person. The same again changes nothing.
 * @throws NOT_FOUND when the growth is not theirs to see
 */
export async function sayGrowth({ ctx, input }: Call<SayGrowth>) {
  const { db, tenant, member } = ctx;
  await lockRow(ctx, "member", input.memberId);
  const { id, side } = await getGrowing(ctx, input.memberId);
  const key = { businessId: tenant.businessId, memberId: id, topic: input.topic, side };
  const where = { businessId_memberId_topic_side: key };
  const said = { level: input.level, words: input.words, isWanted: side === "self" && input.isWanted };
  const before = await db.growthView.findUnique({ where });
  const isSame =
    before?.level === said.level &&
    before.words === said.words &&
    before.isWanted === said.isWanted &&
    before.byMemberId === member.id;
  if (isSame) return { memberId: id };
  const now = { ...said, byMemberId: member.id, at: ctx.now() };
  await db.growthView.upsert({ where, create: { ...key, ...now }, update: now });
  record(ctx, { type: "growth.said", subjectId: id });
  return { memberId: id };
}

/**
 * Writes a person a note, which they are told of. The same id twice is the same note.
 * @throws NOT_FOUND for an unknown person, for one whose growth is not theirs to see, and for
 * oneself
 */
export async function writeNote({ ctx, input }: Call<WriteNote>) {
  const { db, tenant, member } = ctx;
  // What is kept of a person is deleted when they leave: nothing is written meanwhile.
  await lockRow(ctx, "member", input.memberId, "share");
  const { id, side } = await getGrowing(ctx, input.memberId);
  if (side !== "manager") throw notFound();
  const found = await db.coachingNote.findUnique({ where: tenantKey(ctx, input.id) });
  if (found) {
    if (found.byMemberId !== member.id || found.memberId !== id) throw notFound();
    return { id: found.id };
  }
  const { topic, words } = input;
  const of = { businessId: tenant.businessId, id: input.id, memberId: id, byMemberId: member.id };
  await db.coachingNote.create({ data: { ...of, topic, words, at: ctx.now() } });
  record(ctx, { type: "growth.noteWritten", subjectId: id, after: { noteId: input.id } });
  return { id: input.id };
}

/** Gives the receipt for a note, once. @throws NOT_FOUND for a note to somebody else */
export async function receiveNote({ ctx, input }: Call<AboutNote>) {
  const { db, member } = ctx;
  await getGrowing(ctx, member.id);
  const note = await db.coachingNote.findUnique({ where: tenantKey(ctx, input.noteId) });
  if (!note || note.memberId !== member.id) throw notFound();
  if (note.readAt !== null) return { id: note.id };
  await db.coachingNote.update({ where: tenantKey(ctx, note.id), data: { readAt: ctx.now() } });
  record(ctx, { type: "growth.noteRead", subjectId: member.id, after: { noteId: note.id } });
  return { id: note.id };
}

/** Deletes a note that the caller wrote. @throws NOT_FOUND for a note of somebody else */
export async function deleteNote({ ctx, input }: Call<AboutNote>) {
  const { db, member } = ctx;
  const note = await db.coachingNote.findUnique({ where: tenantKey(ctx, input.noteId) });
  if (!note || note.byMemberId !== member.id) throw notFound();
  await getGrowing(ctx, note.memberId);
  await db.coachingNote.delete({ where: tenantKey(ctx, note.id) });
  record(ctx, { type: "growth.noteDeleted", subjectId: note.memberId, after: { noteId: note.id } });
  return { id: note.id };
}

/**
 * Deletes everything that is kept of a person's growth: when they ask for it, and when they leave.
 */
export async function deleteGrowth({ db, tenant }: Pick<Call["ctx"], "db" | "tenant">, memberId: Id): Promise<number> {
  const where = { businessId: tenant.businessId, memberId };
  const deleted = [
    await db.growthView.deleteMany({ where }),
    await db.habit.deleteMany({ where }),
    await db.coachingNote.deleteMany({ where }),
    await db.spotSelfCheck.deleteMany({ where }),
  ];
  return deleted.reduce((sum, { count }) => sum + count, 0);
}

/** Erases the caller's own growth: both sides, habits, notes and self-checks. */
export async function eraseMyGrowth({ ctx }: Call<EraseGrowth>) {
  const { id } = await getGrowing(ctx, ctx.member.id);
  const erased = await deleteGrowth(ctx, id);
  if (erased > 0) record(ctx, { type: "growth.erased", subjectId: id });
  return { erased };
}
