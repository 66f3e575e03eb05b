import { hashedId } from "@spots/db/hashed-id";
import { locationOf } from "@spots/domain/delivery/visit-report";
import { faultOfReportedTime, type ReportAnswers, type ReportedAnswer } from "@spots/domain/feedback/answer-report";
import { DomainError } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { pickLocale } from "@spots/domain/kernel/locales";
import type { Call } from "../trpc/context";
import { type OutsideAnswer, outsideChannels, storeOutsideAnswers } from "./outside-answers.commands";

type Ctx = Call["ctx"];
type Placed = ReportedAnswer & { readonly id: Id; readonly locationId: Id; readonly nth: number };

const codeOfState: Readonly<Record<string, string>> = { used: "used", expired: "expired" };

/** Whether an answer says what is stored under its reference. */
const saysThat = (
  stored: Pick<OutsideAnswer, "locationId" | "recallText" | "recommend" | "comment">,
  { locationId, recallText, recommend, comment }: Placed,
): boolean =>
  stored.locationId === locationId &&
  stored.recallText === recallText &&
  stored.recommend === recommend &&
  stored.comment === comment;

/** The answers with their ids and locations. @throws BAD_REQUEST with each field at fault */
async function placedOf(ctx: Ctx, answers: readonly ReportedAnswer[]): Promise<readonly Placed[]> {
  const { businessId, apiKey } = ctx.tenant;
  const locations = await ctx.db.location.findMany({
    where: { businessId, archivedAt: null },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
    take: 1000,
  });
  const now = ctx.now();
  const fields: Record<string, string> = {};
  const placed = answers.flatMap((answer, nth): readonly Placed[] => {
    const location = locationOf(locations, answer.location);
    const fault = answer.answeredAt === undefined ? null : faultOfReportedTime(answer.answeredAt, now);
    if (fault !== null) fields[`answers.${nth}.answeredAt`] = fault;
    if (location === null) fields[`answers.${nth}.location`] = "unknown";
    if (location === null) return [];
    const id = hashedId("api", businessId, apiKey?.id ?? "", answer.reference);
    return [{ ...answer, id, locationId: location.id, nth }];
  });
  if (Object.keys(fields).length > 0) throw new DomainError("BAD_REQUEST", "badInput", { fields });
  return placed;
}

/** The visit of an answer by its code, which is taken; null before its visit has started. */
async function visitOf({ db, now }: Ctx, answer: Placed, channelId: Id): Promise<Id | null> {
  if (answer.visit === undefined) return null;
  const [found] = await db.$queryRaw<{ state: string; visit_id: Id | null }[]>`
    select state, visit_id
    from take_visit_code(${channelId}::uuid, ${answer.id}::uuid, ${answer.visit}, ${now()}::timestamptz)`;
  if (found?.state === "open") return found.visit_id;
  const fields = { [`answers.${answer.nth}.visit`]: codeOfState[found?.state ?? ""] ?? "invalid" };
  throw new DomainError("BAD_REQUEST", "badInput", { fields });
}

/**
 * Stores the answers that a program of the business asked for, all or none. A reference that the
 * key has used before is the same answer.
 * @throws BAD_REQUEST with each field at fault; CONFLICT when a reference belongs to an answer that
 * says something else
 */
export async function reportAnswers({ ctx, input }: Call<ReportAnswers>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const placed = await placedOf(ctx, input.answers);
  // Takes a lock of the business: two requests with one reference are stored one after the other.
  const channels = await outsideChannels(
    ctx,
    "api",
    placed.map(({ locationId }) => locationId),
  );
  const there = await db.response.findMany({
    where: { businessId, id: { in: placed.map(({ id }) => id) } },
    select: { id: true, locationId: true, recallText: true, recommend: true, comment: true },
  });
  const known = new Map<Id, Parameters<typeof saysThat>[0]>(there.map((row) => [row.id, row]));
  const fresh: OutsideAnswer[] = [];
  const fields: Record<string, string> = {};
  const isNew: boolean[] = [];
  for (const answer of placed) {
    const { id, locationId, recallText, recommend, comment, language, contact = null } = answer;
    const stored = known.get(id);
    isNew.push(stored === undefined);
    if (stored !== undefined) {
      if (!saysThat(stored, answer)) fields[`answers.${answer.nth}.reference`] = "taken";
      continue;
    }
    known.set(id, answer);
    const channelId = channels.get(locationId) ?? "";
    fresh.push({
      ...{ id, channelId, locationId, recallText, recommend, comment, contact },
      visitId: await visitOf(ctx, answer, channelId),
      answeredAt: answer.answeredAt ?? ctx.now(),
      locale: language ?? pickLocale(tenant.locale, "en"),
    });
  }
  if (Object.keys(fields).length > 0) throw new DomainError("CONFLICT", "idTaken", { fields });
  await storeOutsideAnswers(ctx, fresh, null);
  return {
    answers: placed.map(({ reference, id }, nth) => ({ reference, id, isNew: isNew[nth] ?? false })),
  };
}

/** 201 when an answer was stored now, 200 when all were stored before. */
export const statusOfReport = ({ answers }: Awaited<ReturnType<typeof reportAnswers>>): number =>
  answers.some(({ isNew }) => isNew) ? 201 : 200;
