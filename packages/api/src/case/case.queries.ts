import type { Prisma } from "@spots/db/generated/client";
import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import type { ActingMember } from "@spots/domain/access/tenant";
import { type CaseFilter, type ListCases, openStatuses, type ReadCase } from "@spots/domain/case/case";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { pageFrom, readCursor } from "@spots/domain/kernel/page";
import { consentColumns, contactFor } from "../consent/consent.queries";
import { maskingOf } from "../feedback/masking.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { doesAddressBounce, hasComplained } from "./bounce.queries";
import { changeIn } from "./case-history.queries";
import { listAssignable } from "./case-rule.queries";
import { momentInCase, promiseInCase, whatWentWrong } from "./reported-case.queries";

/**
 * A filter for the cases that the member sees: staff those assigned to them, managers those of
 * their locations.
 */
export function casesSeenBy(member: ActingMember): Prisma.ServiceCaseWhereInput {
  if (member.role === "staff") return { assigneeId: member.id };
  const seen = locationsSeenBy(member);
  return seen === null ? {} : { locationId: { in: [...seen] } };
}

const isOpen = { status: { in: [...openStatuses] } } satisfies Prisma.ServiceCaseWhereInput;

const filters = (member: ActingMember, now: Date): Readonly<Record<CaseFilter, Prisma.ServiceCaseWhereInput>> => ({
  open: isOpen,
  mine: { ...isOpen, assigneeId: member.id },
  unassigned: { ...isOpen, assigneeId: null },
  overdue: { ...isOpen, dueAt: { lte: now } },
  closed: { status: "closed" },
  all: {},
});

const inList = {
  id: true,
  status: true,
  reason: true,
  outcome: true,
  openedAt: true,
  dueAt: true,
  closedAt: true,
  scoreAtOpening: true,
  assignee: { select: { id: true, name: true } },
  location: { select: { id: true, name: true, timeZone: true } },
  response: { select: { id: true, recallText: true, comment: true, recommend: true, locale: true, answeredAt: true } },
  moment: { select: momentInCase },
  promise: { select: promiseInCase },
} satisfies Prisma.ServiceCaseSelect;

/** An answer's words as a case shows them. */
function withMasked<Answer extends { readonly recallText: string; readonly comment: string }>(
  answer: Answer,
  mask: (text: string) => string,
): Answer & { readonly isMasked: boolean } {
  const [recallText, comment] = [mask(answer.recallText), mask(answer.comment)];
  return { ...answer, recallText, comment, isMasked: recallText !== answer.recallText || comment !== answer.comment };
}

/** A filter for one location, or for every location that the member sees. */
async function whereAt({ db, tenant, member }: Call["ctx"], locationId: Id | null) {
  if (locationId === null) return {};
  const location = await db.location.findUnique({ where: tenantKey({ tenant }, locationId) });
  if (!location || !mayActAt(member, locationId)) throw notFound();
  return { locationId };
}

/**
 * The cases of a list with the counts of every list. Those due first come first; closed cases the
 * other way round.
 */
export async function listCases({ ctx, input }: Call<ListCases>) {
  const { db, tenant, member } = ctx;
  const seen = { businessId: tenant.businessId, AND: [casesSeenBy(member), await whereAt(ctx, input.locationId)] };
  const where = filters(member, ctx.now());
  const order = input.show === "closed" || input.show === "all" ? "desc" : "asc";
  const after = readCursor(input.cursor);
  const beyond = order === "asc" ? "gt" : "lt";
  const rows = await db.serviceCase.findMany({
    where: {
      ...seen,
      ...where[input.show],
      ...(after === null
        ? {}
        : { OR: [{ dueAt: { [beyond]: after.at } }, { dueAt: after.at, id: { [beyond]: after.id } }] }),
    },
    select: inList,
    orderBy: [{ dueAt: order }, { id: order }],
    take: input.limit + 1,
  });
  const page = pageFrom(rows, input.limit, ({ dueAt, id }) => ({ at: dueAt, id }));
  const mask = await maskingOf(
    ctx,
    page.rows.flatMap(({ response }) => (response ? [response.recallText, response.comment] : [])),
  );
  return {
    ...page,
    rows: page.rows.map(({ response, moment, ...row }) => ({
      ...row,
      response: response && withMasked(response, mask),
      moment: moment && whatWentWrong(moment),
    })),
    counts: {
      open: await db.serviceCase.count({ where: { ...seen, ...where.open } }),
      mine: await db.serviceCase.count({ where: { ...seen, ...where.mine } }),
      unassigned: await db.serviceCase.count({ where: { ...seen, ...where.unassigned } }),
      overdue: await db.serviceCase.count({ where: { ...seen, ...where.overdue } }),
    },
  };
}

/**
 * A case that the member sees, with the customer's address only while they agree to be written to
 * about their answer. `refusesReply`: they left one for something else only.
 * @throws NOT_FOUND
 */
export async function getCase({ db, tenant, member }: Pick<Call["ctx"], "db" | "tenant" | "member">, caseId: Id) {
  const found = await db.serviceCase.findFirst({
    where: { businessId: tenant.businessId, id: caseId, ...casesSeenBy(member) },
    include: {
      assignee: { select: { id: true, name: true } },
      openedBy: { select: { name: true } },
      closedBy: { select: { name: true } },
      moment: { select: momentInCase },
      promise: { select: promiseInCase },
      location: { select: { id: true, name: true, timeZone: true, openingHours: true, closedDays: true } },
      response: {
        select: {
          id: true,
          recallText: true,
          comment: true,
          recommend: true,
          contact: true,
          ...consentColumns,
          locale: true,
          answeredAt: true,
          channelId: true,
          channel: { select: { name: true } },
        },
      },
    },
  });
  if (!found) throw notFound();
  const { response } = found;
  if (response === null) return { ...found, response };
  const { consents, ...answer } = response;
  const contact = contactFor({ ...answer, consents }, "reply");
  const refusesReply = Boolean(answer.contact) && contact === null;
  return { ...found, response: { ...answer, contact, refusesReply } };
}

/** The most entries of each kind in a case's history. */
const mostEntries = 200;

/** A case with its history: its events, the customer's changes of the answer, notes and replies. */
export async function readCase({ ctx, input }: Call<ReadCase>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { location, response, moment, ...found } = await getCase(ctx, input.caseId);
  const by = { member: { select: { name: true } } } as const;
  const ofCase = {
    where: { businessId, caseId: found.id },
    include: by,
    orderBy: { at: "asc" },
    take: mostEntries,
  } as const;
  const events = await db.event.findMany({
    where: {
      businessId,
      OR: [
        { subjectId: found.id, type: { notIn: ["case.noted", "case.replied"] } },
        ...(response ? [{ subjectId: response.id, type: "response.corrected" }] : []),
      ],
    },
    include: by,
    orderBy: { seq: "asc" },
    take: mostEntries,
  });
  const names = new Map((await listAssignable(ctx)).map(({ id, name }) => [id, name]));
  const notes = await db.caseNote.findMany(ofCase);
  const replies = await db.caseReply.findMany(ofCase);
  const moments = await db.moment.findMany({
    where: { businessId, caseId: found.id },
    select: {
      id: true,
      status: true,
      dueAt: true,
      spot: { select: { name: true } },
      member: { select: { name: true } },
    },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: mostEntries,
  });
  const second =
    found.secondResponseId === null
      ? null
      : await db.response.findUnique({
          where: tenantKey({ tenant }, found.secondResponseId),
          select: { recommend: true, recallText: true, comment: true, locale: true, answeredAt: true },
        });
  const mask = await maskingOf(
    ctx,
    [response, second].flatMap((answer) => (answer ? [answer.recallText, answer.comment] : [])),
  );
  // The id is the secret of the customer's personal link.
  const { secondResponseId: _secret, ...shown } = found;
  const { id: placeId, name, timeZone } = location;
  const place = { id: placeId, name, timeZone };
  return {
    ...shown,
    location: place,
    response: response && withMasked(response, mask),
    moment: moment && whatWentWrong(moment),
    second: second && withMasked(second, mask),
    addressBounces: await doesAddressBounce(ctx, { id: found.id, response }),
    addressComplained: response?.contact != null && (await hasComplained(ctx, response.contact)),
    moments,
    history: [
      ...events.map(({ seq, type, at, member: who, data }) => ({
        id: String(seq),
        kind: "event" as const,
        type,
        at,
        by: who?.name ?? null,
        ...changeIn(data, names),
      })),
      ...notes.map(({ id, text, at, member: who }) => ({ id, kind: "note" as const, text, at, by: who.name })),
      ...replies.map(({ id, text, at, member: who, sentAt, bouncedAt, bounce, complained }) => ({
        id,
        kind: "reply" as const,
        text,
        at,
        by: who.name,
        sentAt,
        bouncedAt,
        bounce,
        complained,
      })),
    ].toSorted((a, b) => a.at.getTime() - b.at.getTime()),
    assignable:
      member.role === "staff"
        ? []
        : (await listAssignable(ctx)).filter((each) => mayActAt(each, place.id)).map(({ id, name }) => ({ id, name })),
  };
}
