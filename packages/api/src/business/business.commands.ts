import { noJson } from "@spots/db/no-json";
import { notFound } from "@spots/domain/kernel/errors";
import type { ChangeBusiness } from "@spots/domain/platform/business";
import type { ChangeLogo } from "@spots/domain/platform/logo";
import { fileKey } from "@spots/files/store";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { checkTimeZone } from "../writing/time-zone";
import { readLogo, readSettings } from "./business.queries";

/** Changes the settings of the business. */
export async function changeBusiness({ ctx, input }: Call<ChangeBusiness>) {
  const { businessId, name, timeZone, locale, accent, minimumN } = ctx.tenant;
  const { germanAddress, ...limits } = await readSettings({ ctx });
  if (input.timeZone !== timeZone) await checkTimeZone(ctx.db, input.timeZone);
  const after = {
    name: input.name,
    timeZone: input.timeZone,
    locale: input.locale,
    accent: input.accent,
    minimumN: input.minimumN,
    mostLive: input.mostLive,
    mostPerDay: input.mostPerDay,
    mostPerVisit: input.mostPerVisit,
    minutesBetween: input.minutesBetween,
    germanAddress: input.germanAddress,
  };
  await ctx.db.business.update({ where: { id: businessId }, data: after });
  record(ctx, {
    type: "business.changed",
    subjectId: businessId,
    before: { name, timeZone, locale, accent, minimumN, ...limits, germanAddress },
    after,
  });
  return { name: after.name };
}

/**
 * Shows another logo on the customers' pages, or none. Its file is stored before.
 * @throws NOT_FOUND when no file is stored under the id
 */
export async function changeLogo({ ctx, input: { logo } }: Call<ChangeLogo>) {
  const { businessId, name } = ctx.tenant;
  const { logo: was } = await readLogo({ ctx });
  if (was?.id === logo?.id) return { logo: was };
  if (logo !== null && (await ctx.files.get(fileKey(businessId, "logo", logo.id))) === null) throw notFound();
  await ctx.db.business.update({ where: { id: businessId }, data: { logo: logo ?? noJson } });
  record(ctx, { type: "business.logoChanged", subjectId: businessId, after: { name, isShown: logo !== null } });
  return { logo };
}
