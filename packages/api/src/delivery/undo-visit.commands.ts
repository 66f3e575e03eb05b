import { undoMinutes } from "@spots/domain/delivery/moment-undo";
import type { UndoVisit } from "@spots/domain/delivery/visit";
import { DomainError } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { lockVisit } from "./visit.commands";

type Ctx = Call["ctx"];
type Visit = Awaited<ReturnType<typeof lockVisit>>;

/** Whether the member themself did this to the visit last, and not long ago. */
async function didLately({ db, tenant, member, now }: Ctx, visitId: Id, type: "visit.started" | "visit.ended") {
  const last = await db.event.findFirst({
    where: { businessId: tenant.businessId, subjectId: visitId, type: { in: ["visit.started", "visit.ended"] } },
    select: { type: true, memberId: true, at: true },
    orderBy: { seq: "desc" },
  });
  if (last?.type !== type || last.memberId !== member.id) return false;
  return now().getTime() - last.at.getTime() <= undoMinutes * 60_000;
}

/** Whether anything is told of the visit already. */
async function isUsed({ db, tenant }: Ctx, { id, consentAt, leftInPeaceAt }: Visit): Promise<boolean> {
  if (consentAt !== null || leftInPeaceAt !== null) return true;
  const where = { businessId: tenant.businessId, visitId: id };
  const found = [
    await db.moment.findFirst({ where, select: { id: true } }),
    await db.response.findFirst({ where, select: { id: true } }),
    await db.clue.findFirst({ where, select: { id: true } }),
    await db.customerPromise.findFirst({ where, select: { id: true } }),
    await db.gesture.findFirst({ where, select: { id: true } }),
  ];
  return found.some((each) => each !== null);
}

/** Lets a visit go on again, unless another one has started at its place. */
async function reopen(ctx: Ctx, { id, locationId, place, plainPlace, memberId }: Visit): Promise<boolean> {
  const here = plainPlace === "" ? { memberId, plainPlace } : { plainPlace };
  const where = { businessId: ctx.tenant.businessId, locationId, isOpen: true, ...here };
  if (await ctx.db.visit.findFirst({ where, select: { id: true } })) return false;
  await ctx.db.visit.update({ where: tenantKey(ctx, id), data: { isOpen: true, endedAt: null } });
  record(ctx, { type: "visit.started", subjectId: id, after: { locationId, name: place } });
  return true;
}

/**
 * Undoes one's own start or end of a visit. A start is undone while nothing is told of the visit: it
 * has no duration then, and the visit that it ended goes on. What the customer of an ended visit was
 * called stays erased. Repeating it changes nothing.
 * @throws NOT_FOUND; CONFLICT `visitMovedOn` when somebody else did it, something followed, or the
 * time limit is over
 */
export async function undoVisit({ ctx, input }: Call<UndoVisit>) {
  const visit = await lockVisit(ctx, input);
  const { id, locationId, place, plainPlace, startedAt, endedAt, memberId } = visit;
  const movedOn = new DomainError("CONFLICT", "visitMovedOn");
  if (input.undo === "end") {
    if (visit.isOpen) return { id };
    if (!(await didLately(ctx, id, "visit.ended")) || !(await reopen(ctx, visit))) throw movedOn;
    return { id };
  }
  if (endedAt?.getTime() === startedAt.getTime()) return { id };
  if (!visit.isOpen || !(await didLately(ctx, id, "visit.started")) || (await isUsed(ctx, visit))) throw movedOn;
  await ctx.db.visit.update({ where: tenantKey(ctx, id), data: { isOpen: false, endedAt: startedAt } });
  record(ctx, { type: "visit.ended", subjectId: id, after: { locationId, name: place } });
  const ofPlace = plainPlace === "" ? { memberId, plainPlace } : { plainPlace };
  const before = await ctx.db.visit.findFirst({
    where: {
      ...{ businessId: ctx.tenant.businessId, locationId, ...ofPlace },
      ...{ endedAt: startedAt, startedAt: { lt: startedAt } },
    },
    orderBy: { startedAt: "desc" },
  });
  if (before) await reopen(ctx, before);
  return { id };
}
