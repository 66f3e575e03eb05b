import { permissions } from "@spots/domain/access/permissions";
import type { JourneyFile } from "@spots/domain/transfer/journey-file";
import type { ExportJourney } from "@spots/domain/transfer/transfer";
import { readFormsForFile } from "../form/form.queries";
import { readJourneyFile } from "../journey/design.queries";
import type { Call } from "../trpc/context";

/**
 * A journey as a file, with the published forms of the business for a member who may read them.
 * @throws NOT_FOUND for an unknown journey
 */
export async function exportJourney(call: Call<ExportJourney>): Promise<JourneyFile> {
  const { ctx, input } = call;
  const file = await readJourneyFile(call);
  const isWithForms = input.withForms && permissions[ctx.member.role].includes("form.read");
  return isWithForms ? { ...file, forms: await readFormsForFile(ctx) } : file;
}
