import { mayActAt } from "@spots/domain/access/object-rules";
import type { NameAsking } from "@spots/domain/asking/asking";
import { dayMs } from "@spots/domain/asking/rule";
import { mostAgain } from "@spots/domain/asking/ways";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { askingRuleOf } from "./asking-rule.queries";

/** An asking, with the lock of the worker, so that it is not sent meanwhile. @throws NOT_FOUND */
async function lockAsking(ctx: Call["ctx"], askingId: Id) {
  await lockBusiness(ctx, "askings");
  const asking = await ctx.db.asking.findUnique({
    where: tenantKey(ctx, askingId),
    include: { sendings: { select: { kind: true, at: true } } },
  });
  if (!asking || !mayActAt(ctx.member, asking.locationId)) throw notFound();
  return asking;
}

/**
 * Ends an asking that was not answered, and erases its address. Twice is like once. @throws
 * CONFLICT `askingOver`
 */
export async function withdrawAsking({ ctx, input: { askingId } }: Call<NameAsking>) {
  const { id, status, reason, locationId } = await lockAsking(ctx, askingId);
  if (status === "skipped" && reason === "withdrawn") return { id };
  if (!["queued", "sent", "opened"].includes(status)) throw new DomainError("CONFLICT", "askingOver");
  await ctx.db.asking.update({
    where: tenantKey(ctx, id),
    data: { status: "skipped", reason: "withdrawn", endedAt: ctx.now(), contact: null, dueAt: null, again: false },
  });
  record(ctx, { type: "asking.withdrawn", subjectId: id, after: { locationId } });
  return { id };
}

/**
 * Has an asking sent once more, with a new time until it expires. Fatigue and quiet hours count as
 * for the first time.
 * @throws CONFLICT `askingOver`, `askingNotSent`, `askingFollowUp` because customers agree to two
 * mails, and `askingAgain` after the most repeats
 */
export async function askOnceMore({ ctx, input: { askingId } }: Call<NameAsking>) {
  const { id, status, again, way, purpose, sendings, locationId } = await lockAsking(ctx, askingId);
  if (again) return { id };
  if (purpose === "followUp") throw new DomainError("CONFLICT", "askingFollowUp");
  if (way === "link" || status === "queued") throw new DomainError("CONFLICT", "askingNotSent");
  if (status !== "sent" && status !== "opened") throw new DomainError("CONFLICT", "askingOver");
  if (sendings.filter(({ kind }) => kind === "again").length >= mostAgain)
    throw new DomainError("CONFLICT", "askingAgain", { values: { most: mostAgain } });
  const { expireDays } = await askingRuleOf(ctx);
  const now = ctx.now();
  await ctx.db.asking.update({
    where: tenantKey(ctx, id),
    data: { again: true, dueAt: now, expiresAt: new Date(now.getTime() + expireDays * dayMs) },
  });
  record(ctx, { type: "asking.again", subjectId: id, after: { locationId } });
  return { id };
}
