import { locationsSeenBy, mayTake } from "@spots/domain/access/object-rules";
import type { Call } from "../trpc/context";
import { listLiveSpots } from "./live-spots.queries";
import { type BriefedMoment, briefed, briefingOf, listOpenLocations, momentRow, whole } from "./moment.queries";
import { photosInList } from "./photo.queries";
import { listOwnProposals } from "./proposal.queries";

/**
 * The open offers that the member may take, next first: of the locations where they act, and with a
 * duty only when they are on it at the due time.
 */
async function listToTake({ db, tenant, member, now }: Call["ctx"]) {
  const { businessId } = tenant;
  const seen = locationsSeenBy(member);
  const offers = await db.moment.findMany({
    where: {
      ...{ businessId, memberId: null, status: "offered", dueAt: { gte: now() } },
      ...(seen === null ? {} : { locationId: { in: [...seen] } }),
    },
    include: briefed,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: 50,
  });
  const shifts = await db.shift.findMany({
    where: { businessId, memberId: member.id, endsAt: { gte: now() } },
    select: { dutyId: true, startsAt: true, endsAt: true },
    orderBy: { startsAt: "asc" },
    take: 100,
  });
  return offers.filter((moment) => {
    const on = shifts.filter(({ startsAt, endsAt }) => startsAt <= moment.dueAt && moment.dueAt < endsAt);
    return mayTake(
      member,
      moment,
      on.flatMap(({ dutyId }) => dutyId ?? []),
    );
  });
}

/**
 * The member's open moments, next first, with briefings, those that they may take, and those closed in
 * the last 24 hours.
 */
export async function listMine({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const since = new Date(ctx.now().getTime() - 24 * 3_600_000);
  const mine = { businessId, memberId: member.id };
  const open = await db.moment.findMany({
    where: { ...mine, status: { in: ["offered", "accepted"] } },
    include: briefed,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: 50,
  });
  const late = await db.moment.findMany({
    where: { ...mine, status: "missed", dueAt: { gte: since } },
    include: briefed,
    orderBy: [{ dueAt: "desc" }, { id: "desc" }],
    take: 10,
  });
  const done = await db.moment.findMany({
    where: { ...mine, status: "delivered", deliveredAt: { gte: since } },
    include: {
      ...whole,
      photos: photosInList,
      steps: { where: { status: "delivered" }, orderBy: { at: "desc" }, take: 1, select: { note: true } },
    },
    orderBy: [{ deliveredAt: "desc" }, { id: "desc" }],
    take: 20,
  });
  const withBriefing = (moment: BriefedMoment) => ({
    ...momentRow(ctx, moment),
    briefing: briefingOf(ctx, moment),
  });
  return {
    open: open.map(withBriefing),
    toTake: (await listToTake(ctx)).map(withBriefing),
    late: late.map(withBriefing),
    done: done.map((moment) => ({
      ...momentRow(ctx, moment),
      note: moment.steps[0]?.note ?? "",
      photos: moment.photos.map(({ id }) => id),
    })),
    proposals: await listOwnProposals(ctx),
    locations: await listOpenLocations({ ctx }),
    spots: await listLiveSpots({ ctx }),
  };
}
