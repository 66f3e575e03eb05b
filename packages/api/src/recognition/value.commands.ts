import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { type AddValue, type ArchiveValue, type ChangeValue, mostValues } from "@spots/domain/recognition/value";
import type { Call } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getValue } from "./value.queries";

type Ctx = Call["ctx"];

/** @throws BAD_REQUEST at the field `name` when another value on the list has it */
async function checkName({ db, tenant }: Ctx, name: string, except: string | null): Promise<void> {
  const alike = await db.businessValue.findFirst({
    where: {
      ...{ businessId: tenant.businessId, archivedAt: null, name: { equals: name, mode: "insensitive" } },
      ...(except ? { id: { not: except } } : {}),
    },
    select: { id: true },
  });
  if (alike) throw new DomainError("BAD_REQUEST", "badInput", { fields: { name: "alreadyListed" } });
}

/** Adds a value to the list. @throws CONFLICT `valuesFull` */
export async function addValue({ ctx, input }: Call<AddValue>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const { id, name, meaning } = input;
  await lockBusiness(ctx, "values");
  if (await db.businessValue.findUnique({ where: tenantKey(ctx, id) })) return { id };
  const current = await db.businessValue.count({ where: { businessId, archivedAt: null } });
  if (current >= mostValues) throw new DomainError("CONFLICT", "valuesFull", { values: { most: mostValues } });
  await checkName(ctx, name, null);
  await db.businessValue.create({ data: { businessId, id, name, meaning, createdAt: ctx.now() } });
  record(ctx, { type: "value.added", subjectId: id, after: { name } });
  return { id };
}

/** Changes the words of a value. */
export async function changeValue({ ctx, input }: Call<ChangeValue>) {
  const { valueId, name, meaning } = input;
  await lockBusiness(ctx, "values");
  const before = await getValue(ctx, valueId);
  if (before.archivedAt !== null) throw notFound();
  if (before.name === name && before.meaning === meaning) return { id: valueId };
  await checkName(ctx, name, valueId);
  await ctx.db.businessValue.update({ where: tenantKey(ctx, valueId), data: { name, meaning } });
  record(ctx, { type: "value.changed", subjectId: valueId, before: { name: before.name }, after: { name } });
  return { id: valueId };
}

/** Takes a value off the list; what was given for it stays. */
export async function archiveValue({ ctx, input }: Call<ArchiveValue>) {
  const { id, name, archivedAt } = await getValue(ctx, input.valueId);
  if (archivedAt !== null) return { id };
  await ctx.db.businessValue.update({ where: tenantKey(ctx, id), data: { archivedAt: ctx.now() } });
  record(ctx, { type: "value.archived", subjectId: id, before: { name } });
  return { id };
}
