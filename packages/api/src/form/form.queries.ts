import { FormContent, type ReadForm } from "@spots/domain/form/form";
import { ownFirst } from "@spots/domain/form/language";
import { mostForms } from "@spots/domain/form/limits";
import { formTemplateFor } from "@spots/domain/form/template";
import { weightOf } from "@spots/domain/journey/coverage";
import { Trades } from "@spots/domain/journey/trades";
import { notFound } from "@spots/domain/kernel/errors";
import { byPosition } from "@spots/domain/kernel/position";
import { type FormOfFile, withoutStages } from "@spots/domain/transfer/form-file";
import { readSettings } from "../business/business.queries";
import { listOpenChannels } from "../feedback/channel.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/** What is selected of a response to read the answers that only some forms ask for. */
export const ownColumns = {
  ...{ satisfaction: true, effort: true, pressured: true, genuine: true, answers: true },
  form: { select: { content: true } },
} as const;

const newestVersion = {
  select: { number: true, revision: true, publishedAt: true },
  orderBy: { number: "desc" },
  take: 1,
} as const;

/** The most forms of the list, archived ones among them. */
const mostListed = 10 * mostForms;

/**
 * The forms of the business by name, archived ones among them, each with its newest version and the
 * number of QR codes that ask it.
 */
export async function listForms({ ctx }: Pick<Call, "ctx">) {
  const rows = await ctx.db.form.findMany({
    where: { businessId: ctx.tenant.businessId },
    select: {
      ...{ id: true, name: true, revision: true, changedAt: true, archivedAt: true },
      versions: newestVersion,
      _count: { select: { channels: { where: { closedAt: null } } } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostListed,
  });
  return rows.map(({ versions: [newest], _count, revision, ...form }) => ({
    ...form,
    version: newest?.number ?? null,
    isChanged: newest === undefined || newest.revision !== revision,
    channels: _count.channels,
  }));
}

/** The templates that a form can start from, the one of the business's own trade first. */
export async function listFormTemplates({ ctx: { db, tenant } }: Pick<Call, "ctx">) {
  const { trade: own } = await db.business.findUniqueOrThrow({
    where: { id: tenant.businessId },
    select: { trade: true },
  });
  const isOwn = (trade: string) => Number(trade === own);
  return Trades.toSorted((one, other) => isOwn(other) - isOwn(one)).map((trade) => {
    const { about, content } = formTemplateFor(trade);
    return { trade, about, questions: content.questions.length, isOwn: trade === own };
  });
}

/**
 * The stages that a form can ask about, by journey, each with the weight of its heaviest
 * touchpoint.
 */
async function listStagesToAsk({ db, tenant }: Pick<Call["ctx"], "db" | "tenant">) {
  const journeys = await db.journey.findMany({
    where: { businessId: tenant.businessId, archivedAt: null, stages: { some: {} } },
    select: {
      ...{ id: true, name: true },
      stages: {
        select: {
          ...{ id: true, name: true, position: true },
          touchpoints: { select: { weight: true, isTruth: true } },
        },
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return journeys.map(({ id, name, stages }) => ({
    id,
    name,
    // Stages are named in the language of the business.
    language: tenant.locale,
    stages: stages.toSorted(byPosition).map(({ touchpoints, ...stage }) => ({
      ...{ id: stage.id, name: stage.name },
      weight: Math.max(1, ...touchpoints.map(weightOf)),
    })),
  }));
}

/** The roles of the members, as customers can be asked about them. */
async function listRoles({ db, tenant }: Pick<Call["ctx"], "db" | "tenant">): Promise<string[]> {
  const members = await db.member.findMany({
    where: { businessId: tenant.businessId, leftAt: null, jobTitle: { not: "" } },
    select: { jobTitle: true },
    distinct: ["jobTitle"],
    orderBy: { jobTitle: "asc" },
    take: 100,
  });
  return members.map(({ jobTitle }) => jobTitle);
}

/**
 * A form: its draft with the business's own language first, its versions, newest first, and the
 * open QR codes that the member sees, each with the form that it asks.
 * @throws NOT_FOUND
 */
export async function readForm({ ctx, input }: Call<ReadForm>) {
  const { db, tenant } = ctx;
  const form = await db.form.findUnique({ where: tenantKey(ctx, input.formId) });
  if (!form) throw notFound();
  const { id, name, revision, changedAt, archivedAt } = form;
  const versions = await db.formVersion.findMany({
    where: { businessId: tenant.businessId, formId: id },
    select: {
      ...{ number: true, revision: true, publishedAt: true },
      by: { select: { name: true } },
      _count: { select: { responses: true } },
    },
    orderBy: { number: "desc" },
    take: 100,
  });
  const content = FormContent.parse(form.content);
  return {
    ...{ id, name, revision, changedAt, archivedAt },
    content: { ...content, languages: ownFirst(content.languages, tenant.locale) },
    locale: tenant.locale,
    versions: versions.map(({ _count, by, ...version }) => ({ ...version, by: by.name, responses: _count.responses })),
    channels: await listOpenChannels(ctx),
    journeys: await listStagesToAsk(ctx),
    roles: await listRoles(ctx),
    germanAddress: (await readSettings({ ctx })).germanAddress,
  };
}

/** The forms that customers are asked, each in its newest version, as a file says them. */
export async function readFormsForFile({ db, tenant }: Pick<Call["ctx"], "db" | "tenant">): Promise<FormOfFile[]> {
  const rows = await db.form.findMany({
    where: { businessId: tenant.businessId, archivedAt: null, versions: { some: {} } },
    select: { name: true, versions: { select: { content: true }, orderBy: { number: "desc" }, take: 1 } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostForms,
  });
  return rows.flatMap(({ name, versions: [newest] }) =>
    newest ? [withoutStages({ name, content: FormContent.parse(newest.content) })] : [],
  );
}
