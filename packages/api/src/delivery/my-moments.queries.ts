import { locationsSeenBy, mayTake } from "@spots/domain/access/object-rules";
import { contentIn } from "@spots/domain/spot/in-language";
import { SpotContent } from "@spots/domain/spot/spot";
import type { Call } from "../trpc/context";
import { checkOf, isAskedSince, isCurrent, listReadBriefings } from "./briefing.queries";
import { fileInList, shownFile } from "./briefing-file.queries";
import { listLiveSpots } from "./live-spots.queries";
import { type BriefedMoment, briefed, briefingOf, listOpenLocations, momentRow, whole } from "./moment.queries";
import { photosInList } from "./photo.queries";
import { listOwnProposals } from "./proposal.queries";
import { readTimesTasks } from "./task-time.queries";

/**
 * The open offers that the member may take, next first: of the locations where they act, and with a
 * duty only when they are on it at the due time.
 */
async function listToTake({ db, tenant, member, now }: Call["ctx"]) {
  const { businessId } = tenant;
  const seen = locationsSeenBy(member);
  const shifts = await db.shift.findMany({
    where: { businessId, memberId: member.id, endsAt: { gte: now() } },
    select: { dutyId: true, startsAt: true, endsAt: true },
    orderBy: { startsAt: "asc" },
    take: 100,
  });
  // Offers to other duties are not read: many would leave no room for those that may be taken.
  const duties = [{ dutyId: null }, { dutyId: { in: shifts.flatMap(({ dutyId }) => dutyId ?? []) } }];
  const offers = await db.moment.findMany({
    where: {
      ...{ businessId, memberId: null, status: "offered", dueAt: { gte: now() } },
      ...(seen === null ? {} : { locationId: { in: [...seen] } }),
      ...(member.role === "staff" ? { OR: duties } : {}),
    },
    include: briefed,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: 50,
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

/** The briefings that the member was asked to read and has not read, of spots' last versions. */
async function listAsked({ db, tenant, member, language }: Call["ctx"]) {
  const rows = await db.briefing.findMany({
    where: { businessId: tenant.businessId, memberId: member.id, askedAt: { not: null } },
    select: {
      ...{ spotVersion: true, askedAt: true, readAt: true, fileId: true },
      version: {
        select: {
          content: true,
          spot: {
            select: { id: true, version: true, briefingCheck: true, briefingFileId: true, briefingFile: fileInList },
          },
        },
      },
    },
    orderBy: [{ askedAt: "asc" }, { spotId: "asc" }],
    take: 200,
  });
  const open = rows.filter((row) => isAskedSince(row) && !isCurrent(row, row.version.spot.briefingFileId));
  return open.slice(0, 20).flatMap(({ spotVersion, version: { content, spot } }) => {
    const words = SpotContent.safeParse(content).data;
    if (!words || spot.version !== spotVersion) return [];
    const { name, briefWhat: what, briefWhy: why, briefHow: how, stopRule: stop, cues } = contentIn(words, language);
    return [
      {
        ...{ spotId: spot.id, version: spotVersion, check: checkOf(spot.briefingCheck) },
        ...{ name, what, why, how, stop, cues },
        file: shownFile(spot.briefingFile, language),
      },
    ];
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
  const { onlyAt } = member;
  const mine = { businessId, memberId: member.id, ...(onlyAt === undefined ? {} : { locationId: onlyAt }) };
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
      steps: {
        where: { status: "delivered" },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: 1,
        select: { note: true },
      },
    },
    orderBy: [{ deliveredAt: "desc" }, { id: "desc" }],
    take: 20,
  });
  const free = await listToTake(ctx);
  const spotIds = [...open, ...free, ...late].flatMap(({ spotId }) => spotId ?? []);
  const read = await listReadBriefings(ctx, [...new Set(spotIds)]);
  const withBriefing = (moment: BriefedMoment) => ({
    ...momentRow(ctx, moment),
    briefing: briefingOf(ctx, moment),
    spotVersion: moment.spotVersion,
    file: shownFile(moment.spot?.briefingFile, ctx.language),
    isBriefed: read.has(`${moment.spotId} ${moment.spotVersion}`),
    check: checkOf(moment.spot?.briefingCheck),
  });
  return {
    open: open.map(withBriefing),
    toTake: free.map(withBriefing),
    late: late.map(withBriefing),
    done: done.map((moment) => ({
      ...momentRow(ctx, moment),
      note: moment.steps[0]?.note ?? "",
      photos: moment.photos.map(({ id }) => id),
    })),
    toRead: await listAsked(ctx),
    proposals: await listOwnProposals(ctx),
    locations: await listOpenLocations({ ctx }),
    spots: await listLiveSpots({ ctx }),
    timesTasks: await readTimesTasks(ctx),
  };
}
