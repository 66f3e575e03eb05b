import { type AddDuty, type ArchiveDuty, mostDuties, type RenameDuty } from "@spots/domain/delivery/duty";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { plain } from "@spots/domain/people/plain";
import type { Call } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getDuty } from "./duty.queries";

/** @throws CONFLICT at the name's field when another duty of the business has the name */
async function checkName(ctx: Call["ctx"], name: string, dutyId: string | null) {
  const { businessId } = ctx.tenant;
  await lockBusiness(ctx, "duties");
  const same = await ctx.db.duty.findUnique({
    where: { businessId_plainName: { businessId, plainName: plain(name) } },
  });
  if (same && same.id !== dutyId && same.archivedAt === null)
    throw new DomainError("CONFLICT", "nameTaken", { fields: { name: "nameTaken" } });
  return same;
}

/** Adds a duty. The name of an archived duty brings that duty back. */
export async function addDuty({ ctx, input }: Call<AddDuty>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const { id, name } = input;
  if (await db.duty.findUnique({ where: tenantKey(ctx, id) })) return { id };
  const archived = await checkName(ctx, name, null);
  if ((await db.duty.count({ where: { businessId, archivedAt: null } })) >= mostDuties)
    throw new DomainError("CONFLICT", "dutiesFull", { values: { most: mostDuties } });
  const duty = archived
    ? await db.duty.update({ where: tenantKey(ctx, archived.id), data: { name, archivedAt: null } })
    : await db.duty.create({ data: { businessId, id, name, plainName: plain(name), createdAt: ctx.now() } });
  record(ctx, { type: "duty.added", subjectId: duty.id, after: { name } });
  return { id: duty.id };
}

export async function renameDuty({ ctx, input }: Call<RenameDuty>) {
  const before = await getDuty(ctx, input.dutyId);
  const { name } = input;
  const same = await checkName(ctx, name, before.id);
  if (same && same.id !== before.id) throw new DomainError("CONFLICT", "nameTaken", { fields: { name: "nameTaken" } });
  await ctx.db.duty.update({ where: tenantKey(ctx, before.id), data: { name, plainName: plain(name) } });
  record(ctx, { type: "duty.changed", subjectId: before.id, before: { name: before.name }, after: { name } });
  return { id: before.id };
}

/** Archives a duty. Repeating it changes nothing. */
export async function archiveDuty({ ctx, input }: Call<ArchiveDuty>) {
  const duty = await ctx.db.duty.findUnique({ where: tenantKey(ctx, input.dutyId) });
  if (!duty) throw notFound();
  if (duty.archivedAt !== null) return { id: duty.id };
  await ctx.db.duty.update({ where: tenantKey(ctx, duty.id), data: { archivedAt: ctx.now() } });
  record(ctx, { type: "duty.archived", subjectId: duty.id, before: { name: duty.name } });
  return { id: duty.id };
}
