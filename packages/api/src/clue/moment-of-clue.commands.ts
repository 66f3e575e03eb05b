import type { ActOnClue } from "@spots/domain/clue/clue";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { findMoment } from "../delivery/moment.queries";
import { readOverride } from "../spot/override.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import type { FoundClue } from "./clue.queries";

type Made = Pick<ActOnClue, "momentId" | "spotId" | "stepId"> & { readonly at: Date };

/**
 * Makes a moment of a spot that the caller has accepted, of the clue's visit while that goes on,
 * and due at once. A moment for several people begins here, too.
 * @throws NOT_FOUND for an unknown spot and a taken id; CONFLICT for a spot that is not live or is
 * off at the location
 */
export async function makeMomentOfClue(ctx: Call["ctx"], clue: FoundClue, { momentId, spotId, stepId, at }: Made) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { locationId, visit } = clue;
  if (await findMoment(ctx, momentId)) throw notFound();
  await lockRow(ctx, "spot", spotId, "share");
  const spot = await getSpot(ctx, spotId);
  const refused = (reason: string) => new DomainError("CONFLICT", reason, { fields: { spotId: reason } });
  if (spot.status !== "live" && spot.status !== "pilot") throw refused("spotNotLive");
  if ((await readOverride(ctx, spot.id, locationId)).isOff) throw refused("spotOffHere");
  const goesOn = visit.endedAt === null || at < visit.endedAt;
  await db.moment.create({
    data: {
      ...{ businessId, id: momentId, spotId: spot.id, spotVersion: spot.version, memberId: member.id, locationId },
      ...{ visitId: goesOn ? visit.id : null, whereExactly: goesOn ? visit.place : "", dueAt: at },
      status: "accepted",
    },
  });
  const step = { businessId, momentId, at, byMemberId: member.id };
  await db.momentStep.createMany({
    data: [
      { ...step, id: ctx.newId(), status: "offered" },
      { ...step, id: stepId, status: "accepted", at: new Date(at.getTime() + 1) },
    ],
  });
  record(ctx, {
    type: "moment.accepted",
    subjectId: momentId,
    after: { name: spot.name, memberId: member.id, locationId, status: "accepted" },
  });
  return spot;
}
