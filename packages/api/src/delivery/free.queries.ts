import { mayActAt } from "@spots/domain/access/object-rules";
import type { ReadFree } from "@spots/domain/delivery/suggestion-input";
import { notFound } from "@spots/domain/kernel/errors";
import { dayOf, instantAt, isSkipped } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { readCandidates } from "./candidates.queries";
import { getOpenLocation } from "./moment.queries";

/** How near to a time a moment is for its member not to be free then, in milliseconds. */
const nearMs = 30 * 60_000;

/**
 * The members who are there at a time, those with least to do first; `busyAt`: when they have a moment
 * within half an hour of it. With a roster only those on shift then.
 */
export async function readFree({ ctx, input }: Call<ReadFree>) {
  const { db, tenant, member } = ctx;
  if (!mayActAt(member, input.locationId)) throw notFound();
  const location = await getOpenLocation(ctx, input.locationId);
  if (isSkipped(input.dueAt, location.timeZone)) return [];
  const dueAt = instantAt(input.dueAt, location.timeZone);
  const suggest = await readCandidates(ctx, location, dayOf(dueAt, location.timeZone), []);
  const busy = await db.moment.findMany({
    where: {
      ...{ businessId: tenant.businessId, memberId: { not: null }, status: { in: ["offered", "accepted"] } },
      dueAt: { gt: new Date(dueAt.getTime() - nearMs), lt: new Date(dueAt.getTime() + nearMs) },
    },
    select: { memberId: true, dueAt: true },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
  });
  return suggest({ key: input.dueAt, spotId: "", dueAt })
    .filter(({ presence }) => presence !== "offShift")
    .map(({ memberId, name, presence, shiftUntil, openThatDay }) => ({
      ...{ memberId, name, presence, shiftUntil, openThatDay },
      busyAt: busy.find((moment) => moment.memberId === memberId)?.dueAt ?? null,
    }))
    .toSorted((one, other) => Number(one.busyAt !== null) - Number(other.busyAt !== null))
    .slice(0, 50);
}
