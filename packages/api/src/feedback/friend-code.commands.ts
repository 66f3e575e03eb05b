import { mayActAt } from "@spots/domain/access/object-rules";
import { stepTime } from "@spots/domain/delivery/moment-life";
import { referralDays, type TakeFriendCode } from "@spots/domain/feedback/referral";
import { FormContent } from "@spots/domain/form/form";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { getOpenLocation } from "../delivery/moment.queries";
import { visitOfMoment } from "../delivery/visit.commands";
import type { Call, OutsideCall } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { inTransaction, record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";

type Ctx = Call["ctx"];

/**
 * Marks that the friend of a code came to a location, once, and on a visit where the phone names
 * one. A friend who has entered the code in an answer has come already; a member can still take the
 * code once, for what the friend gets. Sending it again changes nothing. A try counts as a wrong
 * one before the code is looked up, and a right one takes the tries back, the first time.
 * @returns what the friend gets, in the member's language where the form has it; null: nothing
 * @throws TOO_MANY_REQUESTS; NOT_FOUND for a location where the member does not act; CONFLICT for a
 * code that is unknown or another business's, was taken before, is too old, or is of the visit
 * itself
 */
export async function takeFriendCode({ ctx, input }: OutsideCall<TakeFriendCode>) {
  const { database, tenant, member, friendCodeTries } = ctx;
  const whom = `${tenant.businessId}/${member.id}`;
  await friendCodeTries.count(whom);
  const { gift, isNew } = await inTransaction(database, tenant, (inside) => take({ ...ctx, ...inside }, input));
  if (isNew) await friendCodeTries.forget(whom);
  return { gift };
}

async function take(ctx: Ctx, { id: cameStepId, code, visit, ...input }: TakeFriendCode) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  if (!mayActAt(member, input.locationId)) throw notFound();
  const { id: locationId } = await getOpenLocation(ctx, input.locationId);
  const at = stepTime(input.at, ctx.now());
  const opening = await lockOpening(ctx, code);
  const { response } = opening.referral;
  if (opening.cameStepId === cameStepId) return { gift: await giftOf(ctx, opening), isNew: false };
  if (opening.cameStepId !== null) throw new DomainError("CONFLICT", "friendCodeUsed");
  if (at.getTime() - opening.openedAt.getTime() > referralDays * 86_400_000)
    throw new DomainError("CONFLICT", "friendCodeOld", { values: { days: referralDays } });
  const visitId = visit && (await visitOfMoment(ctx, { locationId, whereExactly: "", at }, visit));
  if (visitId !== null && visitId === response.visitId) throw new DomainError("CONFLICT", "friendCodeOwn");
  const cameAt = opening.cameAt ?? new Date(Math.max(at.getTime(), opening.openedAt.getTime()));
  await db.referralOpening.update({
    where: { businessId_id: { businessId, id: opening.id } },
    data: { cameAt, cameStepId, locationId, visitId },
  });
  record(ctx, { type: "referral.came", subjectId: opening.id, after: { locationId, visitId } });
  return { gift: await giftOf(ctx, opening), isNew: true };
}

/** Locks the opening of a code before it is read: of two who take it at once, one does. */
async function lockOpening(ctx: Ctx, code: string) {
  const { db, tenant } = ctx;
  const where = { businessId_code: { businessId: tenant.businessId, code } };
  const found = await db.referralOpening.findUnique({ where, select: { id: true } });
  if (!found) throw new DomainError("CONFLICT", "friendCodeUnknown");
  await lockRow(ctx, "referral_opening", found.id);
  return db.referralOpening.findUniqueOrThrow({
    where: tenantKey(ctx, found.id),
    select: {
      ...{ id: true, openedAt: true, cameAt: true, cameStepId: true },
      referral: {
        select: { response: { select: { visitId: true, formId: true, channel: { select: { formId: true } } } } },
      },
    },
  });
}

type Opening = Awaited<ReturnType<typeof lockOpening>>;

/**
 * What the friend was promised: by the version of the channel's form that was published when they
 * opened the link.
 */
async function giftOf({ db, tenant, language }: Ctx, { openedAt, referral: { response } }: Opening) {
  const formId: Id | null = response.channel.formId ?? response.formId;
  if (formId === null) return null;
  const version = await db.formVersion.findFirst({
    where: { businessId: tenant.businessId, formId, publishedAt: { lte: openedAt } },
    orderBy: { number: "desc" },
    select: { content: true },
  });
  if (!version) return null;
  const texts = FormContent.parse(version.content).ending.friend.voucher;
  for (const locale of [language, tenant.locale, ...Object.keys(texts)]) {
    const text = texts[locale];
    if (text) return { text, locale };
  }
  return null;
}
