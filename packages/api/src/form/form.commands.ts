import { isDeepStrictEqual } from "node:util";
import { mayActAt } from "@spots/domain/access/object-rules";
import {
  type ArchiveForm,
  type AskForm,
  FormContent,
  type MakeForm,
  type PublishForm,
  type RestoreForm,
  type SaveForm,
  standardForm,
} from "@spots/domain/form/form";
import { mostForms } from "@spots/domain/form/limits";
import { withOwnIds } from "@spots/domain/form/own-ids";
import { formProblems } from "@spots/domain/form/problems";
import { formTemplateFor } from "@spots/domain/form/template";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { FormOfFile } from "@spots/domain/transfer/form-file";
import type { Call } from "../trpc/context";
import { lockBusiness, lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";

/** @throws CONFLICT `formsFull` when the business has as many current forms as it may have */
async function requireRoom({ db, tenant }: Call["ctx"]): Promise<void> {
  if ((await db.form.count({ where: { businessId: tenant.businessId, archivedAt: null } })) >= mostForms)
    throw new DomainError("CONFLICT", "formsFull", { values: { most: mostForms } });
}

/**
 * Starts a form from a template, or with the questions of the standard form. @throws CONFLICT
 * `formsFull`
 */
export async function makeForm({ ctx, input }: Call<MakeForm>) {
  const { id, name, from } = input;
  await lockBusiness(ctx, "forms");
  if (await ctx.db.form.findUnique({ where: tenantKey(ctx, id), select: { id: true } })) return { id };
  return addForm(ctx, { id, name, content: from === "" ? standardForm : formTemplateFor(from).content });
}

/** Adds a draft with ids of its own. The lock of the forms is held. @throws CONFLICT `formsFull` */
async function addForm(
  ctx: Call["ctx"],
  form: { readonly id: Id; readonly name: string; readonly content: FormContent },
) {
  const { id, name } = form;
  await requireRoom(ctx);
  const content = withOwnIds(form.content, ctx.newId);
  const { businessId } = ctx.tenant;
  await ctx.db.form.create({ data: { businessId, id, name, content, createdAt: ctx.now(), changedAt: ctx.now() } });
  record(ctx, { type: "form.made", subjectId: id, after: { name } });
  return { id };
}

/** Adds the forms of a file as drafts. @throws CONFLICT `formsFull` */
export async function importForms(ctx: Call["ctx"], forms: readonly FormOfFile[]): Promise<void> {
  if (forms.length === 0) return;
  await lockBusiness(ctx, "forms");
  for (const form of forms) await addForm(ctx, { ...form, id: ctx.newId() });
}

/** The form, locked until the transaction ends. @throws NOT_FOUND */
async function lockForm(ctx: Call["ctx"], formId: string) {
  await lockRow(ctx, "form", formId);
  const form = await ctx.db.form.findUnique({ where: tenantKey(ctx, formId) });
  if (!form) throw notFound();
  return { ...form, content: FormContent.parse(form.content) };
}

/** @throws CONFLICT `formArchived` */
function requireCurrent({ archivedAt }: { readonly archivedAt: Date | null }): void {
  if (archivedAt !== null) throw new DomainError("CONFLICT", "formArchived");
}

/**
 * Archives a form. The QR codes that ask it ask the standard form from now on; every version and
 * every answer stays, also those that customers have begun. A repeated request changes nothing.
 * @throws NOT_FOUND
 */
export async function archiveForm({ ctx, input }: Call<ArchiveForm>) {
  const { db, tenant, now } = ctx;
  const { id, name, archivedAt } = await lockForm(ctx, input.formId);
  if (archivedAt !== null) return { id, channels: 0 };
  const { count: channels } = await db.channel.updateMany({
    where: { businessId: tenant.businessId, formId: id },
    data: { formId: null },
  });
  await db.form.update({ where: tenantKey(ctx, id), data: { archivedAt: now() } });
  record(ctx, { type: "form.archived", subjectId: id, after: { name, channels } });
  return { id, channels };
}

/** Takes an archived form back. @throws NOT_FOUND; CONFLICT `formsFull` */
export async function restoreForm({ ctx, input }: Call<RestoreForm>) {
  await lockBusiness(ctx, "forms");
  const { id, name, archivedAt } = await lockForm(ctx, input.formId);
  if (archivedAt === null) return { id };
  await requireRoom(ctx);
  await ctx.db.form.update({ where: tenantKey(ctx, id), data: { archivedAt: null } });
  record(ctx, { type: "form.restored", subjectId: id, after: { name } });
  return { id };
}

const stagesOf = ({ questions }: FormContent): readonly string[] =>
  questions.flatMap((question) => (question.kind === "intensity" ? question.stages.map(({ stageId }) => stageId) : []));

/** @throws NOT_FOUND when a stage that the draft did not name before is none of the business */
async function requireStages({ db, tenant }: Call["ctx"], content: FormContent, before: FormContent): Promise<void> {
  const known = stagesOf(before);
  const added = [...new Set(stagesOf(content))].filter((id) => !known.includes(id));
  if (added.length === 0) return;
  const found = await db.stage.count({ where: { businessId: tenant.businessId, id: { in: added } } });
  if (found < added.length) throw notFound();
}

/**
 * Stores the draft. A repeated request stores nothing new.
 * @throws CONFLICT `formChanged` when somebody saved after the save that the client has seen;
 * NOT_FOUND for a stage of another business
 */
export async function saveForm({ ctx, input }: Call<SaveForm>) {
  const { formId: id, name, content, after } = input;
  const form = await lockForm(ctx, id);
  const isSame = form.name === name && isDeepStrictEqual(form.content, content);
  if (isSame) return { id, revision: form.revision };
  requireCurrent(form);
  if (form.revision !== after) throw new DomainError("CONFLICT", "formChanged");
  await requireStages(ctx, content, form.content);
  const revision = form.revision + 1;
  await ctx.db.form.update({
    where: tenantKey(ctx, id),
    data: { name, content, revision, changedAt: ctx.now() },
  });
  record(ctx, { type: "form.changed", subjectId: id, after: { name } });
  return { id, revision };
}

/**
 * Publishes the draft as the next version, which the channels of the form ask from now on.
 * @throws BAD_REQUEST with the fields that keep it from being published; CONFLICT `formChanged`
 * when somebody saved the draft or published it meanwhile
 */
export async function publishForm({ ctx, input }: Call<PublishForm>) {
  const { db, tenant, member, now } = ctx;
  const { businessId } = tenant;
  const { formId, number, after } = input;
  const form = await lockForm(ctx, formId);
  const newest = await db.formVersion.findFirst({ where: { businessId, formId }, orderBy: { number: "desc" } });
  if (newest?.number === number && newest.revision === after) return { id: formId, number };
  requireCurrent(form);
  if (form.revision !== after || number !== (newest?.number ?? 0) + 1) throw new DomainError("CONFLICT", "formChanged");
  const problems = formProblems(form.content);
  if (Object.keys(problems).length > 0) {
    const fields = Object.fromEntries(Object.entries(problems).map(([path, key]) => [`content.${path}`, key]));
    throw new DomainError("BAD_REQUEST", "badInput", { fields });
  }
  await db.formVersion.create({
    data: {
      ...{ businessId, formId, number, content: form.content, revision: after },
      ...{ byMemberId: member.id, publishedAt: now() },
    },
  });
  record(ctx, { type: "form.published", subjectId: formId, after: { name: form.name, number } });
  return { id: formId, number };
}

/**
 * Lets a channel ask a form, or the standard form.
 * @throws NOT_FOUND for an unknown channel or form; CONFLICT `formNotPublished` for one without a
 * version
 */
export async function askForm({ ctx, input }: Call<AskForm>) {
  const { db, tenant, member } = ctx;
  const channel = await db.channel.findUnique({ where: tenantKey(ctx, input.channelId) });
  if (!channel || !mayActAt(member, channel.locationId)) throw notFound();
  const { id, name } = channel;
  const form = input.formId === "" ? null : await lockForm(ctx, input.formId);
  const formId = form?.id ?? null;
  if (form !== null) requireCurrent(form);
  if (channel.formId === formId) return { id };
  const where = { businessId: tenant.businessId, formId: formId ?? "" };
  if (form !== null && (await db.formVersion.count({ where })) === 0)
    throw new DomainError("CONFLICT", "formNotPublished");
  await db.channel.update({ where: tenantKey(ctx, id), data: { formId } });
  record(ctx, {
    type: "channel.formChosen",
    subjectId: id,
    before: { formId: channel.formId },
    after: { name, formId, form: form?.name ?? null },
  });
  return { id };
}
