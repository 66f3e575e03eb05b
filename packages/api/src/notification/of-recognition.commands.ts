import type { Telling } from "./plan-deliveries.commands";
import { listManagersAt, listReachable, nameOf } from "./recipients.queries";
import { except, idIn, idsIn, type Seen } from "./seen-event.queries";
import { closeNews, tell } from "./tell.commands";

/** Whoever got kudos is told who gave it: never the words, which a push would show to anybody. */
async function toldOfKudos(telling: Telling, event: Seen, giver: string | null) {
  const told = await listReachable(telling, [idIn(event.after, "memberId")]);
  await tell(telling, told, {
    kind: "kudosGiven",
    subjectId: event.subjectId,
    locationId: null,
    data: { who: giver === null ? "" : await nameOf(telling, giver) },
    source: event.source,
  });
}

/**
 * A colleague gave kudos. When its words may insult, the managers are told instead: not who gave or
 * got it.
 */
export async function kudosGiven(telling: Telling, event: Seen) {
  if (event.after?.isHeld !== true) return toldOfKudos(telling, event, event.memberId);
  const locationId = idIn(event.after, "locationId");
  const mine = [event.memberId, idIn(event.after, "memberId")];
  // Of a member who works everywhere it is decided by whoever acts everywhere.
  const managers = await listManagersAt(telling, locationId ?? "");
  await tell(
    telling,
    managers.filter((id) => !mine.includes(id)),
    { kind: "kudosHeld", subjectId: event.subjectId, locationId, data: {}, source: event.source },
  );
}

/** A manager released kudos: of a colleague, or thanks of a customer. */
export async function kudosReleased(telling: Telling, event: Seen) {
  await closeNews(telling, event.subjectId, ["kudosHeld"]);
  await toldOfKudos(telling, event, null);
}

/** Everybody in a story is asked whether it may be on the wall. */
export async function storyAsked(telling: Telling, event: Seen) {
  const told = await listReachable(telling, idsIn(event.after, "memberIds"));
  await tell(telling, except(told, event.memberId), {
    kind: "storyAsked",
    subjectId: event.subjectId,
    locationId: null,
    data: { who: await nameOf(telling, event.memberId) },
    source: event.source,
  });
}

export const storyAnswered = (telling: Telling, { subjectId, after }: Seen) => {
  const memberId = idIn(after, "memberId");
  return memberId === null ? Promise.resolve() : closeNews(telling, subjectId, ["storyAsked"], memberId);
};

/** Somebody got a small thank-you. */
export async function thanksGiven(telling: Telling, event: Seen) {
  const told = await listReachable(telling, [idIn(event.after, "memberId")]);
  await tell(telling, told, {
    kind: "thanksGiven",
    subjectId: event.subjectId,
    locationId: null,
    data: { name: idIn(event.after, "name") ?? "", who: await nameOf(telling, event.memberId) },
    source: event.source,
  });
}
