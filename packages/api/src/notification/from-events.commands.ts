import type { Id } from "@spots/domain/kernel/ids";
import { kindsOf, untilTaken } from "@spots/domain/notification/kinds";
import { listSubjectNames } from "../conversation/subject.queries";
import { gestureAnswered, gestureAsked, gestureOver } from "./of-gestures.commands";
import { habitChecked, noteOver, noteWritten } from "./of-growth.commands";
import { inventorsTold, spotAdvanced } from "./of-inventors.commands";
import {
  momentCancelled,
  momentChanged,
  momentDeclined,
  momentMissed,
  momentOffered,
  momentOver,
  momentsCopied,
  momentUndone,
  planMade,
} from "./of-moments.commands";
import { promiseHandedOver, promiseOverdue } from "./of-promises.commands";
import { kudosGiven, kudosReleased, storyAnswered, storyAsked, thanksGiven } from "./of-recognition.commands";
import { relayMoved, relayNotTaken } from "./of-relays.commands";
import { briefingAsked, briefingRead, proposalAnswered, proposalMade } from "./of-spots.commands";
import type { Telling } from "./plan-deliveries.commands";
import { listManagersAt, listReachable, nameOf } from "./recipients.queries";
import { EventData, type EventRead, except, idIn, type Seen } from "./seen-event.queries";
import { closeNews, tell } from "./tell.commands";

async function actionPlanned(telling: Telling, event: Seen) {
  const { db, tenant } = telling;
  const action = await db.actionStep.findUnique({
    where: { businessId_id: { businessId: tenant.businessId, id: event.subjectId } },
  });
  if (!action || action.doneAt !== null) return;
  const told = except(await listReachable(telling, [action.memberId]), event.memberId);
  await tell(telling, told, {
    kind: "actionPlanned",
    subjectId: action.id,
    locationId: null,
    data: { name: action.text },
    source: event.source,
  });
}

async function tellOfThread(
  telling: Telling,
  event: Seen,
  kind: "mentioned" | "threadAssigned",
  threadId: Id,
  told: readonly Id[],
) {
  const { db, tenant } = telling;
  const { businessId } = tenant;
  if (told.length === 0) return;
  const thread = await db.thread.findUnique({ where: { businessId_id: { businessId, id: threadId } } });
  if (!thread || thread.resolvedAt !== null) return;
  const names = await listSubjectNames(telling, [thread]);
  const who = await nameOf(telling, event.memberId);
  await tell(telling, told, {
    kind,
    subjectId: threadId,
    locationId: null,
    data: { name: names.get(thread.subjectId) ?? "", who },
    source: event.source,
  });
}

async function commentWritten(telling: Telling, event: Seen) {
  const isFirst = event.type === "thread.opened";
  const businessId = telling.tenant.businessId;
  const comment = await telling.db.comment.findFirst({
    where: { businessId, ...(isFirst ? { threadId: event.subjectId } : { id: event.subjectId }) },
    select: { threadId: true, removedAt: true, tags: { select: { memberId: true } } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  if (!comment || comment.removedAt !== null) return;
  const tagged = await listReachable(
    telling,
    comment.tags.map(({ memberId }) => memberId),
  );
  await tellOfThread(telling, event, "mentioned", comment.threadId, except(tagged, event.memberId));
}

async function threadChanged(telling: Telling, event: Seen) {
  const next = idIn(event.after, "responsibleId");
  if (next === null || next === idIn(event.before, "responsibleId")) return;
  const told = except(await listReachable(telling, [next]), event.memberId);
  await tellOfThread(telling, event, "threadAssigned", event.subjectId, told);
}

async function caseChanged(telling: Telling, event: Seen) {
  const { db, tenant } = telling;
  const found = await db.serviceCase.findUnique({
    where: { businessId_id: { businessId: tenant.businessId, id: event.subjectId } },
    include: { location: { select: { name: true, timeZone: true } }, assignee: { select: { name: true } } },
  });
  if (!found || found.status === "closed") return;
  const { locationId, location, dueAt, assignee, assigneeId } = found;
  const news = {
    subjectId: found.id,
    locationId,
    data: {
      where: location.name,
      timeZone: location.timeZone,
      at: dueAt.toISOString(),
      who: assignee?.name ?? "",
    },
    source: event.source,
  };
  const assigned = await listReachable(telling, [assigneeId]);
  if (event.type !== "case.escalated") {
    // The case may have been assigned to somebody else since; a later event tells of that.
    const isTheirs = event.type === "case.reopened" || idIn(event.after, "assigneeId") === assigneeId;
    const isNew = isTheirs && idIn(event.before, "assigneeId") !== assigneeId;
    if (isNew) await tell(telling, except(assigned, event.memberId), { ...news, kind: "caseAssigned" });
    return;
  }
  if (event.after?.assignee) await tell(telling, assigned, { ...news, kind: "caseOverdue" });
  if (Number(event.after?.managers) === 0) return;
  const managers = await listManagersAt(telling, locationId);
  await tell(
    telling,
    managers.filter((id) => id !== assigneeId),
    { ...news, kind: "caseEscalated" },
  );
}

/** Somebody guesses PINs: the managers of the device's location are told. */
async function pinsGuessed(telling: Telling, event: Seen) {
  const locationId = idIn(event.after, "locationId");
  if (locationId === null) return;
  const location = await telling.db.location.findUnique({
    where: { businessId_id: { businessId: telling.tenant.businessId, id: locationId } },
    select: { name: true },
  });
  await tell(telling, await listManagersAt(telling, locationId), {
    kind: "pinLocked",
    subjectId: event.subjectId,
    locationId,
    data: {
      name: idIn(event.after, "device") ?? "",
      who: event.type === "pin.locked" ? (idIn(event.after, "name") ?? "") : "",
      where: location?.name ?? "",
    },
    source: event.source,
  });
}

const closing = (kinds: Parameters<typeof closeNews>[2]) => (telling: Telling, event: Seen) =>
  closeNews(telling, event.subjectId, kinds);

/** What is told of each type of event. */
const tellers: Readonly<Record<string, (telling: Telling, event: Seen) => Promise<void>>> = {
  "moment.offered": momentOffered,
  "moment.changed": momentChanged,
  "moment.accepted": closing(untilTaken),
  "moment.delivered": momentOver,
  "moment.declined": momentDeclined,
  "moment.cancelled": momentCancelled,
  "moment.missed": momentMissed,
  "moment.undone": momentUndone,
  "moment.copied": momentsCopied,
  "plan.made": planMade,
  "action.planned": actionPlanned,
  "action.done": closing(["actionPlanned", "actionDue"]),
  "action.removed": closing(["actionPlanned", "actionDue"]),
  "comment.written": commentWritten,
  "thread.opened": commentWritten,
  "thread.changed": threadChanged,
  "thread.resolved": closing(kindsOf.conversations),
  "case.opened": caseChanged,
  "case.reopened": caseChanged,
  "case.assigned": caseChanged,
  "case.escalated": caseChanged,
  "case.closed": closing(kindsOf.cases),
  "customerPromise.handedOver": promiseHandedOver,
  "customerPromise.overdue": promiseOverdue,
  "customerPromise.kept": closing(kindsOf.promises),
  "customerPromise.broken": closing(kindsOf.promises),
  "customerPromise.withdrawn": closing(kindsOf.promises),
  "customerPromise.moved": closing(["promiseSoon"]),
  "gesture.asked": gestureAsked,
  "gesture.allowed": gestureAnswered("gestureAllowed"),
  "gesture.refused": gestureAnswered("gestureRefused"),
  "gesture.takenBack": gestureOver,
  "relay.started": relayMoved,
  "relay.asked": relayMoved,
  "relay.refused": relayMoved,
  "relay.passedOn": relayMoved,
  "relay.released": relayMoved,
  "relay.undone": relayMoved,
  "relay.accepted": closing(kindsOf.relays),
  "relay.notTaken": relayNotTaken,
  "growth.noteWritten": noteWritten,
  "growth.noteRead": noteOver,
  "growth.noteDeleted": noteOver,
  "growth.habitChecked": habitChecked,
  "proposal.made": proposalMade,
  "proposal.takenUp": proposalAnswered("proposalTakenUp"),
  "proposal.turnedDown": proposalAnswered("proposalTurnedDown"),
  "improvised.promoted": inventorsTold("momentDrafted"),
  "improvised.published": inventorsTold("inventionLive"),
  "spot.advanced": spotAdvanced,
  "spot.retired": inventorsTold("inventionRetired"),
  "spot.removed": inventorsTold("inventionRetired"),
  "briefing.asked": briefingAsked,
  "briefing.read": briefingRead,
  "kudos.given": kudosGiven,
  "kudos.released": kudosReleased,
  "kudos.keptBack": closing(["kudosGiven", "kudosHeld"]),
  "kudos.removed": closing(kindsOf.recognition),
  "wall.proposed": storyAsked,
  "wall.answered": storyAnswered,
  "wall.takenDown": closing(kindsOf.recognition),
  "thanks.given": thanksGiven,
  "thanks.takenBack": closing(kindsOf.recognition),
  "pin.locked": pinsGuessed,
  "pin.reset": closing(kindsOf.devices),
  "device.held": pinsGuessed,
  "device.revoked": closing(kindsOf.devices),
};

/** The types of events that members are told of, or that close what they were told. */
export const toldTypes = Object.keys(tellers);

/** Tells of one event. Running it again tells nobody twice. */
export async function tellOfEvent(telling: Telling, event: EventRead): Promise<void> {
  const { subjectId } = event;
  const parsed = EventData.safeParse(event.data);
  if (subjectId === null || !parsed.success) return;
  await tellers[event.type]?.(telling, { ...event, ...parsed.data, subjectId, source: `event:${event.seq}` });
}
