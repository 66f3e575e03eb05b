import type { Id } from "@spots/domain/kernel/ids";
import type { EraseMine } from "@spots/domain/recognition/mine";
import { eraseClue } from "../clue/clue.commands";
import { deleteGrowth } from "../growth/growth.commands";
import { getGrowing } from "../growth/subject.queries";
import type { Call } from "../trpc/context";
import { lockBusiness, lockRow } from "../writing/lock";
import { record } from "../writing/record";

type Ctx = Call["ctx"];

/** Erases what the weekly notes of a member tell: when they ask for it, and when they leave. */
export async function eraseWeekNotes({ db, tenant }: Pick<Ctx, "db" | "tenant">, memberId: Id): Promise<void> {
  await db.$executeRaw`
    update week_note set content = null
    where business_id = ${tenant.businessId}::uuid and member_id = ${memberId}::uuid`;
}

/**
 * Erases what is about the caller: the thanks they got, their consent to stories, the words of
 * their thank-yous and of the clues that they noted, their weekly notes and their growth. Words of
 * customers stay in the answers, which do not thank them any more. Repeating it changes nothing.
 * @throws NOT_FOUND on a shared device
 */
export async function eraseMine({ ctx }: Call<EraseMine>) {
  const { db, tenant, member, now } = ctx;
  const { businessId } = tenant;
  await getGrowing(ctx, member.id);
  await lockBusiness(ctx, "wall");
  await lockRow(ctx, "member", member.id);
  const got = { businessId, memberId: member.id, removedAt: null };
  const removedAt = now();
  const erased = [
    await db.kudos.updateMany({
      where: { ...got, givenById: { not: null } },
      data: { removedAt, words: "", momentId: null },
    }),
    await db.kudos.updateMany({ where: got, data: { removedAt } }),
    await db.wallConsent.updateMany({
      where: { businessId, memberId: member.id, OR: [{ isAgreed: true }, { isAgreed: null }] },
      data: { isAgreed: false, answeredAt: removedAt, answeredById: member.id },
    }),
    await db.thanksGift.updateMany({
      where: { businessId, memberId: member.id, words: { not: "" } },
      data: { words: "" },
    }),
  ].reduce((sum, { count }) => sum + count, 0);
  const clues = await db.clue.findMany({
    where: { businessId, caughtById: member.id, words: { not: "" } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id: clueId } of clues) await eraseClue({ ctx, input: { clueId } });
  await eraseWeekNotes(ctx, member.id);
  const all = erased + clues.length + (await deleteGrowth(ctx, member.id));
  if (all > 0) record(ctx, { type: "growth.erased", subjectId: member.id });
  return { erased: all };
}
