import type { ServiceCase } from "@spots/db/generated/client";
import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import { type CaseRules, reasonFor, usualRules } from "@spots/domain/case/case-rule";
import { isRecent } from "@spots/domain/feedback/answer-import";
import { consentColumns, contactFor } from "../consent/consent.queries";
import type { JobCall } from "../trpc/context";
import { lockPresent } from "../writing/lock";
import { inTransaction, record } from "../writing/record";
import { dueTimes, firstAssignable, listAssignable, reopenedColumns, type Takers } from "./case-rule.queries";
import { openReportedCase } from "./reported-case.commands";

/** The number of events that one transaction reads. */
const batch = 1000;

/** The businesses with events that were not compared with the rules yet. For infrequent runs. */
export async function listBusinessesWithUnreadEvents({ database }: JobCall): Promise<readonly string[]> {
  const rows = await database.prisma.$queryRaw<
    { businesses_with_unread_events: string }[]
  >`select * from businesses_with_unread_events()`;
  return rows.map((row) => row.businesses_with_unread_events);
}

/**
 * Compares a business's next new and changed answers with its rules, and opens their cases, and
 * those of promises of which their customers say that they were not kept. Events are numbered in
 * the order of their commits, so that no answer is passed over; the position is stored in the
 * transaction that opens the cases, so that none is opened twice. One process at a time per
 * business.
 * @returns the number of events that were read
 */
export async function openCases(call: JobCall, businessId: string): Promise<number> {
  const { database, now, newId } = call;
  const tenant = await workerTenant(database, businessId);
  if (!tenant) return 0;
  return inTransaction(database, tenant, async ({ db, recorded }) => {
    await db.caseRule.createMany({ data: [{ businessId, ...usualRules }], skipDuplicates: true });
    await db.$executeRaw`select from case_rule where business_id = ${businessId}::uuid for update`;
    const rules = await db.caseRule.findUniqueOrThrow({ where: { businessId } });
    const events = await db.event.findMany({
      where: { businessId, seq: { gt: rules.throughSeq } },
      select: { seq: true, type: true, subjectId: true, at: true },
      orderBy: { seq: "asc" },
      take: batch,
    });
    const last = events.at(-1);
    if (!last) return 0;
    const said = events.flatMap(({ type, subjectId }) =>
      type === "customerPromise.answered" ? (subjectId ?? []) : [],
    );
    const answered = new Map(
      events.flatMap(({ type, subjectId, at }) =>
        subjectId !== null && (type === "response.received" || type === "response.corrected") ? [[subjectId, at]] : [],
      ),
    );
    const takers = await lockAll({ db, tenant }, said, [...answered.keys()]);
    await openSaidBroken({ db, tenant, recorded, now, newId }, [...new Set(said)], takers);
    const asked = await db.serviceCase.findMany({
      where: { businessId, secondResponseId: { in: [...answered.keys()] } },
    });
    for (const each of asked) await takeSecondAnswer({ db, tenant, recorded, now }, each, rules, takers);
    const second = new Set(asked.map(({ secondResponseId }) => secondResponseId));
    const responses = await db.response.findMany({
      where: { businessId, id: { in: [...answered.keys()].filter((id) => !second.has(id)) }, case: null },
      include: { location: true, ...consentColumns },
      orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
    });
    const members = await listAssignable({ db, tenant });
    const wanted = responses.filter(isRecent).flatMap((response) => {
      const { id: responseId, locationId, location, recommend, answeredAt } = response;
      const reason = reasonFor(rules, { recommend, contact: contactFor(response, "reply") });
      if (reason === null) return [];
      return [
        {
          businessId,
          id: newId(),
          responseId,
          locationId,
          reason,
          scoreAtOpening: recommend,
          assigneeId: firstAssignable(members, locationId, [location.caseMemberId], takers)?.id ?? null,
          openedAt: now(),
          ...dueTimes(rules, location, answered.get(responseId) ?? answeredAt),
        },
      ];
    });
    // A member may have opened the same case at the same time; that one stays.
    const opened = await db.serviceCase.createManyAndReturn({ data: wanted, skipDuplicates: true });
    await db.caseRule.update({ where: { businessId }, data: { throughSeq: last.seq } });
    for (const { id, reason, assigneeId, locationId } of opened)
      record(
        { recorded, now },
        {
          type: "case.opened",
          subjectId: id,
          after: { reason, assigneeId, assignee: nameOf(members, assigneeId), locationId },
        },
      );
    return events.length;
  });
}

type Inside = Parameters<typeof openReportedCase>[0];

/**
 * Locks whoever may get a case of these promises and answers: who gets new cases anywhere, and who
 * has the cases that may be opened again.
 */
async function lockAll(
  { db, tenant }: Pick<Inside, "db" | "tenant">,
  promiseIds: readonly string[],
  secondIds: readonly string[],
): Promise<Takers> {
  const { businessId } = tenant;
  const usual = await db.location.findMany({
    where: { businessId, caseMemberId: { not: null } },
    select: { caseMemberId: true },
    distinct: ["caseMemberId"],
  });
  const again = await db.serviceCase.findMany({
    where: { businessId, OR: [{ promiseId: { in: [...promiseIds] } }, { secondResponseId: { in: [...secondIds] } }] },
    select: { assigneeId: true },
  });
  const ids = [...usual.map(({ caseMemberId }) => caseMemberId), ...again.map(({ assigneeId }) => assigneeId)];
  return lockPresent({ db, tenant }, [...new Set(ids.flatMap((id) => id ?? []))]);
}

/**
 * Opens the cases of those of these promises of which their customers say that they were not kept.
 */
async function openSaidBroken(inside: Inside, promiseIds: readonly string[], takers: Takers): Promise<void> {
  const { businessId } = inside.tenant;
  for (const promiseId of promiseIds) {
    // Staff may report the same promise as broken at the same time; it has one case.
    await inside.db.$executeRaw`
      select from customer_promise where business_id = ${businessId}::uuid and id = ${promiseId}::uuid for no key update`;
    const of = { businessId, id: promiseId, said: "broken" as const };
    const promise = await inside.db.customerPromise.findFirst({ where: of, select: { locationId: true } });
    if (promise) await openReportedCase(inside, { promiseId }, promise.locationId, takers);
  }
}

const nameOf = (members: readonly { readonly id: string; readonly name: string }[], memberId: string | null) =>
  members.find(({ id }) => id === memberId)?.name ?? null;

/**
 * Records that the customer of a closed case has answered again. A low score opens the case again
 * instead of a second case.
 */
async function takeSecondAnswer(
  { db, tenant, recorded, now }: Omit<Inside, "newId">,
  { businessId, id, secondResponseId, status, locationId, assigneeId }: ServiceCase,
  rules: CaseRules,
  takers: Takers,
): Promise<void> {
  const answer = await db.response.findUnique({
    where: { businessId_id: { businessId, id: secondResponseId ?? "" } },
    select: { recommend: true },
  });
  record({ recorded, now }, { type: "case.answered", subjectId: id, after: { locationId } });
  const isLow = reasonFor(rules, { recommend: answer?.recommend ?? null, contact: null }) !== null;
  if (!isLow || status !== "closed") return;
  await db.serviceCase.update({
    where: { businessId_id: { businessId, id } },
    data: await reopenedColumns({ db, tenant }, { assigneeId, locationId }, now(), takers),
  });
  record({ recorded, now }, { type: "case.reopened", subjectId: id, after: { status: "open", locationId } });
}
