import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** @throws NOT_FOUND for an unknown stage */
export async function getStage({ db, tenant }: Reader, stageId: Id) {
  const stage = await db.stage.findUnique({ where: tenantKey({ tenant }, stageId) });
  if (!stage) throw notFound();
  return stage;
}

/** @throws NOT_FOUND for an unknown touchpoint */
export async function getTouchpoint({ db, tenant }: Reader, touchpointId: Id) {
  const touchpoint = await db.touchpoint.findUnique({
    where: tenantKey({ tenant }, touchpointId),
    include: { stage: true },
  });
  if (!touchpoint) throw notFound();
  return touchpoint;
}
