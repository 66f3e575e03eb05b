import { asTenant } from "@spots/db/tenancy/as-tenant";
import type { DeviceAct } from "@spots/domain/access/device-access";
import { notFound } from "@spots/domain/kernel/errors";
import { deviceIn } from "./admit-on-device";
import { speakingErrors } from "./allow";
import type { RequestContext } from "./context";
import { t } from "./trpc";

/** @throws NOT_FOUND for a request that is no device's */
async function admit({ device }: RequestContext) {
  if (!device) throw notFound();
  return { device, on: await deviceIn(device) };
}

/** The builder of what a shared device does itself, in a transaction of its business. */
export function allowDevice(action: DeviceAct) {
  return t.procedure
    .meta({ action })
    .use(speakingErrors)
    .use(async ({ ctx, next }) => {
      const admitted = await admit(ctx);
      return asTenant(ctx.database, admitted.on.tenant, async (db) => {
        const result = await next({ ctx: { ...admitted, db } });
        if (!result.ok) throw result.error;
        return result;
      });
    });
}

/** The same without a transaction: a slow hash is computed outside. */
export function allowDeviceOutside(action: DeviceAct) {
  return t.procedure
    .meta({ action })
    .use(speakingErrors)
    .use(async ({ ctx, next }) => next({ ctx: await admit(ctx) }));
}
