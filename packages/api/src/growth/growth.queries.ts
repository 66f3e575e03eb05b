import type { ReadGrowth } from "@spots/domain/growth/growth";
import { GrowthTopics } from "@spots/domain/growth/topics";
import type { Id } from "@spots/domain/kernel/ids";
import { dateAsDay } from "@spots/domain/kernel/time";
import type { Call } from "../trpc/context";
import { countCells } from "./evidence.queries";
import { getGrowing } from "./subject.queries";

/** The most habits and notes that are shown, newest first; the export has all. */
const mostShown = 50;

async function readHabits({ db, tenant }: Call["ctx"], memberId: Id, take: number) {
  const rows = await db.habit.findMany({
    where: { businessId: tenant.businessId, memberId },
    select: {
      ...{ id: true, topic: true, words: true, setAt: true, checkOn: true, endedAt: true },
      setBy: { select: { name: true } },
      checks: {
        select: { id: true, outcome: true, words: true, at: true, by: { select: { name: true } } },
        orderBy: [{ at: "desc" }, { id: "desc" }],
      },
    },
    orderBy: [{ setAt: "desc" }, { id: "desc" }],
    take,
  });
  return rows.map(({ setBy, checks, checkOn, ...row }) => ({
    ...{ ...row, checkOn: dateAsDay(checkOn), setBy: setBy.name },
    checks: checks.map(({ by, ...check }) => ({ ...check, by: by.name })),
  }));
}

async function readNotes({ db, tenant, member }: Call["ctx"], memberId: Id, take: number) {
  const rows = await db.coachingNote.findMany({
    where: { businessId: tenant.businessId, memberId },
    select: {
      ...{ id: true, topic: true, words: true, at: true, readAt: true, byMemberId: true },
      by: { select: { name: true } },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take,
  });
  return rows.map(({ by, byMemberId, ...row }) => ({ ...row, by: by.name, isMine: byMemberId === member.id }));
}

async function readSheet(ctx: Call["ctx"], memberId: Id, take: number) {
  const { db, tenant } = ctx;
  const { id, name, jobTitle, side } = await getGrowing(ctx, memberId);
  const views = await db.growthView.findMany({
    where: { businessId: tenant.businessId, memberId: id },
    select: {
      ...{ topic: true, side: true, level: true, words: true, isWanted: true, at: true },
      by: { select: { name: true } },
    },
  });
  const counts = await countCells(ctx, id, side);
  return {
    person: { id, name, jobTitle },
    side,
    cells: GrowthTopics.map((topic) => {
      const on = (each: "self" | "manager") => {
        const found = views.find((view) => view.topic === topic && view.side === each);
        if (!found) return null;
        const { level, words, isWanted, at, by } = found;
        return { level, words, isWanted, at, by: by.name };
      };
      return {
        ...{ topic, self: on("self"), manager: on("manager") },
        evidence: counts.filter((count) => count.topic === topic).map(({ kind, n }) => ({ kind, n })),
      };
    }),
    habits: await readHabits(ctx, id, take),
    notes: await readNotes(ctx, id, take),
  };
}

/**
 * A person's growth as they and their managers see it: every topic from both sides, with how many
 * rows stand behind it, the habits with their check-ins, and the coaching notes.
 * @throws NOT_FOUND when it is not theirs to see
 */
export const readGrowth = ({ ctx, input }: Call<ReadGrowth>) => readSheet(ctx, input.memberId, mostShown);

/** The caller's own growth. @throws NOT_FOUND on a shared device */
export const readMyGrowth = ({ ctx }: Pick<Call, "ctx">) => readSheet(ctx, ctx.member.id, mostShown);

/** Everything that is kept of the caller's growth, for them to take along. */
export async function exportMyGrowth({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member, now } = ctx;
  const sheet = await readSheet(ctx, member.id, 10_000);
  const selfChecks = await db.spotSelfCheck.findMany({
    where: { businessId: tenant.businessId, memberId: member.id },
    select: { topic: true, level: true, at: true, spot: { select: { name: true } } },
    orderBy: { at: "asc" },
    take: 10_000,
  });
  return {
    ...sheet,
    exportedAt: now(),
    selfChecks: selfChecks.map(({ spot, ...row }) => ({ ...row, spot: spot.name })),
  };
}
