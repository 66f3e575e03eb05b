import type { ChangeBusiness } from "@spots/domain/platform/business";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { checkTimeZone } from "../writing/time-zone";
import { readSettings } from "./business.queries";

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
