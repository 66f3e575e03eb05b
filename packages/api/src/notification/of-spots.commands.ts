import type { Id } from "@spots/domain/kernel/ids";
import type { Telling } from "./plan-deliveries.commands";
import { listManagersAt, listReachable, nameOf } from "./recipients.queries";
import { except, idIn, idsIn, type Seen } from "./seen-event.queries";
import { closeNews, tell } from "./tell.commands";

const findSpot = ({ db, tenant }: Telling, id: Id) =>
  db.spot.findUnique({
    where: { businessId_id: { businessId: tenant.businessId, id } },
    select: { name: true, responsibleId: true },
  });

/**
 * Who answers a suggestion: the member who looks after the spot, or the managers of the location when
 * nobody does or when that member may not answer it.
 */
async function listAnswerers(telling: Telling, responsibleId: Id | null, locationId: Id): Promise<readonly Id[]> {
  const managers = await listManagersAt(telling, locationId);
  return responsibleId !== null && managers.includes(responsibleId) ? [responsibleId] : managers;
}

/** A change of a spot was suggested. */
export async function proposalMade(telling: Telling, event: Seen) {
  const [proposalId, locationId] = [idIn(event.after, "proposalId"), idIn(event.after, "locationId")];
  const spot = await findSpot(telling, event.subjectId);
  if (!spot || proposalId === null || locationId === null) return;
  const told = await listAnswerers(telling, spot.responsibleId, locationId);
  await tell(telling, except(told, event.memberId), {
    kind: "changeProposed",
    subjectId: proposalId,
    locationId,
    data: { name: spot.name, who: await nameOf(telling, event.memberId), spotId: event.subjectId },
    source: event.source,
  });
}

/** A suggestion was answered: nobody else has to, and the member who made it is told. */
export const proposalAnswered =
  (kind: "proposalTakenUp" | "proposalTurnedDown") => async (telling: Telling, event: Seen) => {
    const proposalId = idIn(event.after, "proposalId");
    const spot = await findSpot(telling, event.subjectId);
    if (!spot || proposalId === null) return;
    await closeNews(telling, proposalId, ["changeProposed"]);
    const told = await listReachable(telling, [idIn(event.after, "memberId")]);
    await tell(telling, except(told, event.memberId), {
      kind,
      subjectId: proposalId,
      locationId: idIn(event.after, "locationId"),
      data: { name: spot.name, who: await nameOf(telling, event.memberId), spotId: event.subjectId },
      source: event.source,
    });
  };

/** Members were asked to read the briefing of a spot. */
export async function briefingAsked(telling: Telling, event: Seen) {
  const spot = await findSpot(telling, event.subjectId);
  if (!spot) return;
  const told = await listReachable(telling, idsIn(event.after, "memberIds"));
  await tell(telling, except(told, event.memberId), {
    kind: "briefingAsked",
    subjectId: event.subjectId,
    locationId: null,
    data: { name: spot.name, who: await nameOf(telling, event.memberId) },
    source: event.source,
  });
}

export const briefingRead = (telling: Telling, { subjectId, memberId }: Seen) =>
  closeNews(telling, subjectId, ["briefingAsked"], memberId ?? undefined);
