import type { TenantClient } from "@spots/db/tenancy/client";
import { FormContent, standardForm } from "@spots/domain/form/form";
import type { Id } from "@spots/domain/kernel/ids";

/** The newest version of each of these forms, by its id; null stands for the standard form. */
export async function readAskedForms(db: TenantClient, businessId: Id, ids: readonly (string | null)[]) {
  const formIds = [...new Set(ids.flatMap((id) => id ?? []))];
  const versions = await db.formVersion.findMany({
    where: { businessId, formId: { in: formIds } },
    distinct: ["formId"],
    orderBy: [{ formId: "asc" }, { number: "desc" }],
    select: { formId: true, content: true },
  });
  return new Map(versions.map(({ formId, content }) => [formId, FormContent.parse(content)]));
}

/** What the channel of an answer asks now. */
export async function formsOfChannels(db: TenantClient, businessId: Id, channelIds: readonly Id[]) {
  const channels = await db.channel.findMany({
    where: { businessId, id: { in: [...channelIds] } },
    select: { id: true, formId: true },
  });
  const formIdOf = new Map(channels.map(({ id, formId }) => [id, formId]));
  const contents = await readAskedForms(db, businessId, [...formIdOf.values()]);
  return (channelId: Id): FormContent => contents.get(formIdOf.get(channelId) ?? "") ?? standardForm;
}
