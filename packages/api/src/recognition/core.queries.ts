import { dateAsDay } from "@spots/domain/kernel/time";
import { getGrowing } from "../growth/subject.queries";
import type { Call } from "../trpc/context";
import { readMine } from "./recognition.queries";
import { readWeekNotes } from "./week-note.queries";

/** The thanks that a phone keeps, the newest. */
const mostKept = 10;

/** The member's habit that goes on; null without one. */
async function findHabit({ db, tenant, member }: Call["ctx"]) {
  const habit = await db.habit.findFirst({
    where: { businessId: tenant.businessId, memberId: member.id, endedAt: null },
    select: { id: true, topic: true, words: true, checkOn: true },
  });
  return habit && { ...habit, checkOn: dateAsDay(habit.checkOn) };
}

/**
 * What a phone keeps of a member's own page, to be read without a network: the last weekly note,
 * thanks, stories, thank-yous and the habit. @throws NOT_FOUND on a shared device
 */
export async function readCore({ ctx }: Pick<Call, "ctx">) {
  await getGrowing(ctx, ctx.member.id);
  const { kudos, stories, gifts } = await readMine({ ctx });
  return {
    note: (await readWeekNotes({ ctx })).notes[0] ?? null,
    kudos: kudos.filter(({ isHidden }) => !isHidden).slice(0, mostKept),
    stories: stories.map(({ id, words, isAgreed, isShown }) => ({ id, words, isAgreed, isShown })),
    gifts: gifts.slice(0, mostKept),
    habit: await findHabit(ctx),
  };
}
