import { hashedId } from "@spots/db/hashed-id";
import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import {
  type AnswerOutcome,
  canUndo,
  faultOfTime,
  type ImportAnswers,
  type ListedAnswer,
  type UndoImport,
} from "@spots/domain/feedback/answer-import";
import { mostImportedAnswers } from "@spots/domain/feedback/import-limits";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { pickLocale } from "@spots/domain/kernel/locales";
import { localTimeReader } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { outsideChannels, storeOutsideAnswers } from "./outside-answers.commands";

type Ctx = Call["ctx"];

/** The id of an answer: its reference at its location, or without one what it says. */
function idOf(businessId: Id, answer: ListedAnswer): Id {
  const { reference, locationId, answeredAt, recommend, recallText, comment } = answer;
  return reference === ""
    ? hashedId("import", businessId, locationId, answeredAt, recommend, recallText, comment)
    : hashedId("import", businessId, locationId, "", reference);
}

/** The zones of open locations. @throws NOT_FOUND for one where the member may not act */
async function zonesOf({ db, tenant, member }: Ctx, locationIds: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const ids = [...new Set(locationIds)];
  if (!ids.every((id) => mayActAt(member, id))) throw notFound();
  const locations = await db.location.findMany({
    where: { businessId: tenant.businessId, id: { in: ids }, archivedAt: null },
    select: { id: true, timeZone: true },
  });
  if (locations.length < ids.length) throw notFound();
  return new Map(locations.map(({ id, timeZone }) => [id, timeZone]));
}

/**
 * Makes the import, or continues it.
 * @throws NOT_FOUND when another member made it, or it was undone
 */
async function continueImport(ctx: Ctx, importId: Id, name: string): Promise<void> {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  await db.answerImport.createMany({
    data: [{ businessId, id: importId, name, byMemberId: member.id, at: ctx.now() }],
    skipDuplicates: true,
  });
  await lockRow(ctx, "answer_import", importId);
  const found = await db.answerImport.findUnique({ where: tenantKey(ctx, importId) });
  if (found?.byMemberId !== member.id || found.undoneAt !== null) throw notFound();
}

/**
 * Stores a part of a list of answers that were collected elsewhere, or with `check` says what would
 * be stored. An answer that is stored already stays as it is. Times that do not exist or are out of
 * reach are refused. Answers of a list are coded as all others, and open no cases.
 * @returns what becomes of each answer, in the order of the list
 * @throws NOT_FOUND for an archived location, one of another business, and one where the member may
 * not act; BAD_REQUEST when the import has too many answers
 */
export async function importAnswers({ ctx, input }: Call<ImportAnswers>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const { answers, importId, mode, name } = input;
  const zones = await zonesOf(
    ctx,
    answers.map(({ locationId }) => locationId),
  );
  const now = ctx.now();
  const clock = localTimeReader();
  const judged = answers.map((answer) => {
    const { at, isSkipped, isRepeated } = clock(answer.answeredAt, zones.get(answer.locationId) ?? "UTC");
    return {
      answer,
      id: idOf(businessId, answer),
      at,
      isRepeated,
      fault: isSkipped ? ("skippedTime" as const) : faultOfTime(at, now),
    };
  });
  const good = [...new Map(judged.flatMap((each) => (each.fault === null ? [[each.id, each] as const] : []))).values()];
  const fresh = new Set<Id>();
  if (mode === "check") {
    const where = { businessId, id: { in: good.map(({ id }) => id) } };
    const known = new Set((await db.response.findMany({ where, select: { id: true } })).map(({ id }) => id));
    for (const { id } of good) if (!known.has(id)) fresh.add(id);
  } else if (good.length > 0) {
    await continueImport(ctx, importId, name);
    const before = await db.response.count({ where: { businessId, importId } });
    if (before + good.length > mostImportedAnswers)
      throw new DomainError("BAD_REQUEST", "badInput", { fields: { answers: "tooMany" } });
    const channels = await outsideChannels(
      ctx,
      "import",
      good.map(({ answer }) => answer.locationId),
    );
    const rows = good.map(({ answer, id, at }) => ({
      ...{
        id,
        channelId: channels.get(answer.locationId) ?? "",
        locationId: answer.locationId,
        visitId: null,
        answeredAt: at,
      },
      ...{ recallText: answer.recallText, recommend: answer.recommend, comment: answer.comment },
      locale: answer.locale ?? pickLocale(tenant.locale, "en"),
      contact: answer.contact || null,
    }));
    for (const id of await storeOutsideAnswers(ctx, rows, importId)) fresh.add(id);
    if (fresh.size > 0) record(ctx, { type: "response.imported", subjectId: importId, after: { number: fresh.size } });
  }
  return {
    outcomes: judged.map(
      ({ id, fault, isRepeated }): AnswerOutcome =>
        fault !== null
          ? { kind: "refused", reason: fault }
          : // Of two rows that are one new answer, the first one makes it.
            { kind: fresh.delete(id) ? "new" : "known", repeatedTime: isRepeated },
    ),
  };
}

/**
 * Deletes the answers of an import again, except those that have a case or thanks by now.
 * @returns how many are gone, and how many stay
 * @throws NOT_FOUND for an unknown import, and one of another member for those who see some
 * locations only; CONFLICT when its time is over
 */
export async function undoImport({ ctx, input: { importId } }: Call<UndoImport>) {
  const { db, tenant, member } = ctx;
  await lockRow(ctx, "answer_import", importId, "update");
  const found = await db.answerImport.findUnique({ where: tenantKey(ctx, importId) });
  if (!found || (found.byMemberId !== member.id && locationsSeenBy(member) !== null)) throw notFound();
  const where = { businessId: tenant.businessId, importId };
  const at = await db.response.findMany({ where, select: { locationId: true }, distinct: ["locationId"] });
  if (!at.every(({ locationId }) => mayActAt(member, locationId))) throw notFound();
  if (found.undoneAt !== null) return { id: importId, gone: 0, left: await db.response.count({ where }) };
  if (!canUndo(found, ctx.now())) throw new DomainError("CONFLICT", "importTooOld");
  const [row] = await db.$queryRaw<{ gone: number }[]>`select undo_answer_import(${importId}::uuid) as gone`;
  const gone = row?.gone ?? 0;
  await db.answerImport.update({ where: tenantKey(ctx, importId), data: { undoneAt: ctx.now() } });
  record(ctx, { type: "response.importUndone", subjectId: importId, after: { number: gone } });
  return { id: importId, gone, left: await db.response.count({ where }) };
}
