import type { Prisma } from "@spots/db/generated/client";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

export const stepRow = {
  ...{ number: true, what: true, translations: true, status: true, minutes: true, askedAt: true, dueAt: true },
  ...{ reason: true, toldAt: true },
  ...{ dutyId: true, askedMemberId: true, memberId: true },
  duty: { select: { name: true } },
  asked: { select: { name: true } },
  member: { select: { name: true } },
} satisfies Prisma.RelayStepSelect;

/** A relay as its commands and lists read it, with its moment. */
export const relayRow = {
  ...{ id: true, spotId: true, locationId: true, startedAt: true, dueAt: true, startedById: true },
  spot: { select: { name: true, translations: true } },
  location: { select: { id: true, name: true, timeZone: true } },
  moment: {
    select: {
      ...{ status: true, memberId: true, whereExactly: true, deliveredAt: true, visitId: true },
      member: { select: { id: true, name: true } },
    },
  },
  steps: { select: stepRow, orderBy: { number: "asc" } },
} satisfies Prisma.RelaySelect;

export type RelayRow = Prisma.RelayGetPayload<{ select: typeof relayRow }>;

export const findRelay = ({ db, tenant }: Reader, relayId: Id) =>
  db.relay.findUnique({ where: tenantKey({ tenant }, relayId), select: relayRow });

/** @throws NOT_FOUND for an unknown relay */
export async function getRelay(ctx: Reader, relayId: Id) {
  const relay = await findRelay(ctx, relayId);
  if (!relay) throw notFound();
  return relay;
}
