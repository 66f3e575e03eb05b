import type { CopyDays } from "@spots/domain/delivery/copy";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { lockPresent, lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { getCopyLocation, listShiftsToCopy, readCopiesOfMoments, readCopiesOfShifts } from "./copy.queries";
import { makePlansAnew } from "./make-moments.commands";
import { checkRoom } from "./shift.queries";

/**
 * Copies the shifts of a day or a week. Copying again copies nothing, because the copies overlap.
 * @returns the copied shifts' number and ids, and the shifts left out with the reason
 */
export async function copyShifts({ ctx, input }: Call<CopyDays>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const location = await getCopyLocation(ctx, input.locationId);
  const locationId = location.id;
  const found = await listShiftsToCopy(ctx, location, input);
  await checkRoom(ctx, locationId, input.to, location.timeZone, found.length);
  // In the order of the ids, so that two copies cannot wait for each other.
  const locked = new Set(found.map((shift) => shift.memberId));
  for (const memberId of locked) await lockRow(ctx, "member", memberId);
  // Read again: somebody may have left before their row was locked.
  const shifts = (await listShiftsToCopy(ctx, location, input)).filter(({ memberId }) => locked.has(memberId));
  const { copies, leftOut } = await readCopiesOfShifts(ctx, location, input, shifts);
  const rows = copies.map(({ name: _, ...copy }) => ({ businessId, id: ctx.newId(), locationId, ...copy }));
  await db.shift.createMany({ data: rows });
  if (copies.length > 0) {
    await makePlansAnew(ctx, locationId, "byShifts");
    record(ctx, { type: "shift.copied", subjectId: locationId, after: { count: copies.length, locationId } });
  }
  return { copied: copies.length, ids: rows.map(({ id }) => id), leftOut };
}

type Copies = Awaited<ReturnType<typeof readCopiesOfMoments>>["copies"];

/** The members who got copies, each with how many, of which spots, and when the first is due. */
function peopleOf(copies: Copies) {
  const people = new Map<Id, { memberId: Id; count: number; names: string[]; at: string }>();
  for (const { memberId, name, dueAt } of copies) {
    if (memberId === null) continue;
    const person = people.get(memberId) ?? { memberId, count: 0, names: [], at: dueAt.toISOString() };
    const names = person.names.includes(name) ? person.names : [...person.names, name].slice(0, 5);
    people.set(memberId, { ...person, count: person.count + 1, names });
  }
  return [...people.values()];
}

/**
 * Copies the moments of a day or a week as offers. The location's row is locked, so that of two copies
 * at once the second one finds the moments of the first. Copying again copies nothing.
 * @returns the number and ids of the copied moments, how many of them are open offers, and the number left out
 */
export async function copyMoments({ ctx, input }: Call<CopyDays>) {
  const { db, tenant, member, now, newId } = ctx;
  const { businessId } = tenant;
  const { id: locationId, name } = await getCopyLocation(ctx, input.locationId);
  await lockRow(ctx, "location", locationId);
  const location = await getCopyLocation(ctx, input.locationId);
  const { copies: read, leftOut } = await readCopiesOfMoments(ctx, location, input);
  const present = await lockPresent(ctx, [...new Set(read.flatMap(({ memberId }) => memberId ?? []))]);
  const copies = read.map((copy) => ({
    ...copy,
    memberId: copy.memberId !== null && present.has(copy.memberId) ? copy.memberId : null,
  }));
  const versions = await db.spot.findMany({
    where: { businessId, id: { in: [...new Set(copies.map(({ spotId }) => spotId))] } },
    select: { id: true, version: true },
  });
  const versionOf = new Map(versions.map(({ id, version }) => [id, version]));
  const rows = copies.map(({ spotId, memberId, dutyId, whereExactly, dueAt }) => ({
    ...{ businessId, id: newId(), locationId, spotId, spotVersion: versionOf.get(spotId) ?? null },
    ...{ memberId, dutyId, whereExactly, dueAt, isOpenOffer: memberId === null, status: "offered" as const },
  }));
  await db.moment.createMany({ data: rows });
  await db.momentStep.createMany({
    data: rows.map(({ id: momentId, status }) => ({
      ...{ businessId, id: newId(), momentId, status, at: now(), byMemberId: member.id },
    })),
  });
  if (rows.length > 0)
    record(ctx, {
      type: "moment.copied",
      subjectId: locationId,
      after: { name, locationId, count: rows.length, people: peopleOf(copies) },
    });
  const open = rows.filter(({ memberId }) => memberId === null).length;
  return { copied: rows.length, ids: rows.map(({ id }) => id), open, leftOut: leftOut.length };
}
