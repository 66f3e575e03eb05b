import type { TestDatabase } from "./database";
import { newId } from "./ids";
import { anOpenVisit } from "./visit";

type Of = { businessId: string; memberId: string; locationId: string };

type MomentOf = { id: string; spotId: string | null };

/**
 * Creates a duty, a shift of the member on it from `at` for six hours, a plan of the moment's spot, a
 * change of it that the member suggests, a day off a year later, an open
 * visit with a card, a photo and the read receipt of the spot's briefing, the row of a photo of the moment, and a timed step.
 */
export async function aRoster(db: TestDatabase, of: Of, { id: momentId, spotId }: MomentOf, at: Date) {
  if (spotId === null) throw new Error("the moment needs a spot");
  const { businessId, locationId } = of;
  const name = `Kitchen ${newId().slice(0, 8)}`;
  const duty = await db.duty.create({ data: { businessId, id: newId(), name, plainName: name, createdAt: at } });
  const shift = await db.shift.create({
    data: { ...of, id: newId(), dutyId: duty.id, startsAt: at, endsAt: new Date(at.getTime() + 6 * 3_600_000) },
  });
  const rule = { from: "2026-11-02", repeat: { every: "day" }, at: { kind: "times", times: ["12:00"] } };
  const plan = await db.plan.create({
    data: { businessId, id: newId(), spotId, locationId, rule, dutyId: duty.id, createdAt: at },
  });
  const text = `A change of ${name}`;
  const proposal = await db.spotProposal.create({
    data: { businessId, id: newId(), spotId, momentId, byMemberId: of.memberId, text, at },
  });
  const dayOff = new Date(Date.UTC(at.getUTCFullYear() + 1, at.getUTCMonth(), at.getUTCDate()));
  const timeOff = await db.timeOff.create({
    data: { businessId, id: newId(), memberId: of.memberId, firstDay: dayOff, lastDay: dayOff },
  });
  const briefingFile = await db.briefingFile.create({
    data: {
      ...{ businessId, id: newId(), spotId, type: "image/jpeg", bytes: 9, captions: { en: `A hat of ${name}` } },
      ...{ byMemberId: of.memberId, at },
    },
  });
  await db.spot.update({
    where: { businessId_id: { businessId, id: spotId } },
    data: { briefingFileId: briefingFile.id },
  });
  await db.briefing.create({ data: { businessId, spotId, spotVersion: 1, memberId: of.memberId, readAt: at } });
  const week = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
  await db.taskTime.create({ data: { businessId, week, task: "deliver", seconds: 7, taps: 3, count: 1 } });
  await db.momentPhoto.create({
    data: { businessId, id: newId(), momentId, byMemberId: of.memberId, at, width: 8, height: 6 },
  });
  return { duty, shift, plan, proposal, timeOff, briefingFile, ...(await anOpenVisit(db, of, at)) };
}

type Place = { readonly businessId: string; readonly locationId: string };
type People = { readonly owner: { readonly id: string }; readonly staff: { readonly id: string } };

/** Creates a paired device, and a member's PIN and session on it. */
export async function aSharedDevice(db: TestDatabase, { businessId, locationId }: Place, people: People, at: Date) {
  const { owner, staff } = people;
  const id = newId();
  const name = `The tablet of ${businessId.slice(-6)}`;
  const device = await db.sharedDevice.create({
    data: { businessId, id, name, locationId, createdById: owner.id, createdAt: at, pairedAt: at, tokenHash: newId() },
  });
  await db.memberPin.create({ data: { businessId, memberId: staff.id, pinHash: newId(), setAt: at } });
  await db.deviceSession.create({
    data: {
      ...{ businessId, id: newId(), deviceId: id, memberId: staff.id, tokenHash: newId() },
      ...{ openedAt: at, endsAt: new Date(at.getTime() + 86_400_000) },
    },
  });
  return device;
}
