import type { Id } from "@spots/domain/kernel/ids";
import { kindsOf } from "@spots/domain/notification/kinds";
import type { Telling } from "./plan-deliveries.commands";
import { listManagersAt, listReachable } from "./recipients.queries";
import { except, type Seen } from "./seen-event.queries";
import { closeNews, tell } from "./tell.commands";

/**
 * A gesture with what its sentence needs: what, where and who, and never the customer or their
 * place.
 */
async function findGesture({ db, tenant }: Telling, id: Id) {
  const gesture = await db.gesture.findUnique({
    where: { businessId_id: { businessId: tenant.businessId, id } },
    select: {
      ...{ what: true, status: true, givenAt: true, memberId: true, locationId: true },
      location: { select: { name: true, timeZone: true } },
      member: { select: { name: true } },
      answeredBy: { select: { name: true } },
    },
  });
  if (!gesture) return null;
  const { what, givenAt, locationId, location, member, answeredBy } = gesture;
  const data = { name: what, where: location.name, timeZone: location.timeZone, at: givenAt.toISOString() };
  return {
    ...gesture,
    giver: member.name,
    answerer: answeredBy?.name ?? "",
    news: { subjectId: id, locationId, data },
  };
}

/** A gesture is over the limits: the managers of its location are asked. */
export async function gestureAsked(telling: Telling, event: Seen) {
  const gesture = await findGesture(telling, event.subjectId);
  if (gesture?.status !== "asked") return;
  const { news, giver, locationId, memberId } = gesture;
  const managers = except(await listManagersAt(telling, locationId), memberId);
  const data = { ...news.data, who: giver };
  await tell(telling, managers, { ...news, data, kind: "gestureAsked", source: event.source });
}

/** A manager has answered: the others need not any more, and whoever asked is told. */
export const gestureAnswered =
  (kind: "gestureAllowed" | "gestureRefused") =>
  async (telling: Telling, event: Seen): Promise<void> => {
    await closeNews(telling, event.subjectId, ["gestureAsked"]);
    const gesture = await findGesture(telling, event.subjectId);
    if (gesture?.status !== (kind === "gestureAllowed" ? "given" : "refused")) return;
    const { news, answerer, memberId } = gesture;
    const told = except(await listReachable(telling, [memberId]), event.memberId);
    await tell(telling, told, { ...news, data: { ...news.data, who: answerer }, kind, source: event.source });
  };

/** A gesture was taken back: nothing is to be told of it any more. */
export const gestureOver = (telling: Telling, event: Seen) => closeNews(telling, event.subjectId, kindsOf.gestures);
