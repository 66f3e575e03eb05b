import { mayActAt } from "@spots/domain/access/object-rules";
import type {
  AssignCase,
  CloseCase,
  MoveCase,
  NoteCase,
  OpenCase,
  ReopenCase,
  SetCaseDue,
} from "@spots/domain/case/case";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { instantAt, isSkipped } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { lockPresent, lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getCase } from "./case.queries";
import { inMail, mailAboutCase, readersOf } from "./case-mail.commands";
import { dueTimes, listAssignable, reopenedColumns, rulesOf } from "./case-rule.queries";
import { lockTakers } from "./takers.commands";

/**
 * Locks a case that the member sees, and reads it.
 * @throws NOT_FOUND
 */
export async function lockCase(ctx: Call["ctx"], caseId: Id) {
  await lockRow(ctx, "service_case", caseId);
  return getCase(ctx, caseId);
}

/** @throws CONFLICT when the case is closed */
export async function lockOpenCase(ctx: Call["ctx"], caseId: Id) {
  const found = await lockCase(ctx, caseId);
  if (found.status === "closed") throw new DomainError("CONFLICT", "caseClosed");
  return found;
}

/** Opens a case for an answer, assigned to the member who opens it. An answer has one case. */
export async function openCase({ ctx, input }: Call<OpenCase>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  if (!(await lockPresent(ctx, [member.id])).has(member.id)) throw notFound();
  const response = await db.response.findUnique({
    where: tenantKey(ctx, input.responseId),
    include: { location: true },
  });
  if (!response || !mayActAt(member, response.locationId)) throw notFound();
  const openedAt = ctx.now();
  const { count } = await db.serviceCase.createMany({
    data: [
      {
        businessId,
        id: input.id,
        responseId: response.id,
        locationId: response.locationId,
        reason: "member",
        scoreAtOpening: response.recommend,
        assigneeId: member.id,
        openedById: member.id,
        openedAt,
        ...dueTimes(await rulesOf(ctx), response.location, openedAt),
      },
    ],
    skipDuplicates: true,
  });
  const there = await db.serviceCase.findUnique({
    where: { businessId_responseId: { businessId, responseId: response.id } },
  });
  if (!there) throw new DomainError("CONFLICT", "idTaken");
  if (count > 0)
    record(ctx, {
      type: "case.opened",
      subjectId: there.id,
      after: { reason: "member", assigneeId: member.id, assignee: member.name, locationId: there.locationId },
    });
  return { id: there.id };
}

/**
 * Assigns a case to a member who works at its location, or to nobody.
 * @throws NOT_FOUND for a case or a member that the acting member does not see
 */
export async function assignCase({ ctx, input }: Call<AssignCase>) {
  await lockPresent(ctx, input.memberId === null ? [] : [input.memberId]);
  const found = await lockOpenCase(ctx, input.caseId);
  if (found.assigneeId === input.memberId) return { id: found.id };
  const assignee = (await listAssignable(ctx)).find(({ id }) => id === input.memberId);
  if (input.memberId !== null && !(assignee && mayActAt(assignee, found.locationId))) throw notFound();
  // The new assignee is reminded for themselves.
  await ctx.db.serviceCase.update({
    where: tenantKey(ctx, found.id),
    data: { assigneeId: input.memberId, remindedAt: found.dueAt > ctx.now() ? null : found.remindedAt },
  });
  if (assignee && assignee.id !== ctx.member.id) await tellAssignee(ctx, found.id, assignee.id);
  record(ctx, {
    type: "case.assigned",
    subjectId: found.id,
    before: { assigneeId: found.assigneeId },
    after: { assigneeId: input.memberId, assignee: assignee?.name ?? null, locationId: found.locationId },
  });
  return { id: found.id };
}

/** Mails the new assignee of a case, unless the case was assigned to them within the last hour. */
async function tellAssignee(ctx: Call["ctx"], caseId: Id, assigneeId: Id) {
  const { businessId } = ctx.tenant;
  const lately = await ctx.db.event.findMany({
    where: {
      businessId,
      subjectId: caseId,
      type: "case.assigned",
      at: { gt: new Date(ctx.now().getTime() - 3_600_000) },
      data: { path: ["after", "assigneeId"], equals: assigneeId },
    },
    take: 1,
  });
  const [reader] = await readersOf(ctx, [assigneeId]);
  const mailed = await ctx.db.serviceCase.findUnique({ where: tenantKey(ctx, caseId), select: inMail });
  if (lately.length === 0 && reader && mailed)
    await mailAboutCase(ctx, reader, mailed, { kind: "caseAssigned", who: ctx.member.name });
}

/**
 * Moves an open case to another status. While it waits for the customer, the case is due anew after
 * the hours of the rules, so that a customer who never answers is not forgotten.
 */
export async function moveCase({ ctx, input }: Call<MoveCase>) {
  const found = await lockOpenCase(ctx, input.caseId);
  const { status } = input;
  if (found.status === status) return { id: found.id };
  const anew = dueTimes(await rulesOf(ctx), found.location, ctx.now());
  const later =
    status === "waiting" && anew.dueAt > found.dueAt ? { ...anew, remindedAt: null, escalatedAt: null } : {};
  await ctx.db.serviceCase.update({ where: tenantKey(ctx, found.id), data: { status, ...later } });
  record(ctx, {
    type: "case.moved",
    subjectId: found.id,
    before: { status: found.status },
    after: { status, locationId: found.locationId },
  });
  return { id: found.id };
}

/** @throws BAD_REQUEST for a local time that a clock change leaves out */
export async function setCaseDue({ ctx, input }: Call<SetCaseDue>) {
  const found = await lockOpenCase(ctx, input.caseId);
  const { timeZone } = found.location;
  if (isSkipped(input.dueAt, timeZone))
    throw new DomainError("BAD_REQUEST", "badInput", { fields: { dueAt: "skippedTime" } });
  const dueAt = instantAt(input.dueAt, timeZone);
  if (dueAt.getTime() === found.dueAt.getTime()) return { id: found.id };
  const rules = await rulesOf(ctx);
  const { dueAt: escalateAt } = dueTimes({ ...rules, dueHours: rules.escalateHours }, found.location, dueAt);
  await ctx.db.serviceCase.update({
    where: tenantKey(ctx, found.id),
    data: { dueAt, escalateAt, ...(dueAt > ctx.now() ? { remindedAt: null, escalatedAt: null } : {}) },
  });
  record(ctx, {
    type: "case.moved",
    subjectId: found.id,
    before: { dueAt: found.dueAt.toISOString() },
    after: { dueAt: dueAt.toISOString(), locationId: found.locationId },
  });
  return { id: found.id };
}

/** Writes a note for colleagues. A note can be written on a closed case, too. */
export async function noteCase({ ctx, input }: Call<NoteCase>) {
  const { db, tenant, member } = ctx;
  const found = await lockCase(ctx, input.caseId);
  const there = await db.caseNote.findUnique({ where: tenantKey(ctx, input.id) });
  if (there) return { id: there.id };
  await db.caseNote.create({
    data: {
      businessId: tenant.businessId,
      id: input.id,
      caseId: found.id,
      memberId: member.id,
      text: input.text,
      at: ctx.now(),
    },
  });
  record(ctx, { type: "case.noted", subjectId: found.id, after: { locationId: found.locationId } });
  return { id: input.id };
}

/** Closes a case with its outcome. Closing it again with the same outcome changes nothing. */
export async function closeCase({ ctx, input }: Call<CloseCase>) {
  const found = await lockCase(ctx, input.caseId);
  const { outcome, words } = input;
  if (found.status === "closed") {
    if (found.outcome === outcome && found.closingWords === words) return { id: found.id };
    throw new DomainError("CONFLICT", "caseClosed");
  }
  await ctx.db.serviceCase.update({
    where: tenantKey(ctx, found.id),
    data: { status: "closed", outcome, closingWords: words, closedAt: ctx.now(), closedById: ctx.member.id },
  });
  record(ctx, {
    type: "case.closed",
    subjectId: found.id,
    before: { status: found.status },
    after: { status: "closed", outcome, words, locationId: found.locationId },
  });
  return { id: found.id };
}

/** Opens a closed case again; it is due anew. */
export async function reopenCase({ ctx, input }: Call<ReopenCase>) {
  const takers = await lockTakers(ctx, input);
  const found = await lockCase(ctx, input.caseId);
  if (found.status !== "closed") return { id: found.id };
  await ctx.db.serviceCase.update({
    where: tenantKey(ctx, found.id),
    data: await reopenedColumns(ctx, found, ctx.now(), takers),
  });
  record(ctx, {
    type: "case.reopened",
    subjectId: found.id,
    before: { status: "closed", outcome: found.outcome },
    after: { status: "open", locationId: found.locationId },
  });
  return { id: found.id };
}
