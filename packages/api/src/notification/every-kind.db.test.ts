import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import {
  groupOf,
  listOnly,
  mailable,
  type NotificationKind,
  NotificationKinds,
} from "@spots/domain/notification/kinds";
import { mostInARow } from "@spots/domain/people/pin-tries";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { fullSpot } from "@spots/test-kit/journey";
import { aPushDevice } from "@spots/test-kit/notification";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { tellOfOverdueCases } from "../case/overdue.commands";
import { missMoments } from "../delivery/missed.commands";
import { pairDevice } from "../device/device.commands";
import { makeWeekNotes } from "../recognition/make-week-notes.commands";
import { as } from "../test/call";
import { aBrowser } from "../test/on-device";
import { aShopWithStaff } from "../test/shop-with-staff";
import { makeNotifications } from "./make.commands";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
/** Monday, 10:00 in Berlin. An offer of `aShopWithStaff` is due at 10:40. */
const now = new Date("2026-11-23T09:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const addresses = { dashboard: "https://spots.example" };
const jobAt = (at: Date) => ({ database: worker, now: () => at, newId, addresses });

async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { businessId, slug: business, owner, manager, maria, location, spot } = shop;
  const asOwner = as(database, owner.userId, { now });
  const change = { business, whereExactly: "", customer: "", dutyId: null };
  /** Offers a moment to Maria. */
  const offered = async () => {
    const moment = shop.offer();
    await shop.asManager.moment.offer(moment);
    return moment.id;
  };
  const changed = async (memberId: string, dueAt: string) => {
    const momentId = await offered();
    await shop.asManager.moment.change({ ...change, momentId, stepId: newId(), memberId, dueAt });
  };
  /** Gives Maria a task that is due today. */
  const planned = async () => {
    const { id: journeyId } = await testDb.journey.findFirstOrThrow({ where: { businessId } });
    const guidedPathId = newId();
    await shop.asManager.guidedPath.begin({ business, id: guidedPathId, journeyId });
    const task = { id: newId(), guidedPathId, text: "Buy towels", memberId: maria.id, dueOn: "2026-11-23" };
    await shop.asManager.guidedPath.planAction({ business, ...task });
  };
  const talk = async (text: string) => {
    const { id: journeyId } = await testDb.journey.findFirstOrThrow({ where: { businessId } });
    const subject = { type: "journey" as const, id: journeyId };
    return asOwner.thread.open({ business, id: newId(), journeyId, subject, comment: { id: newId(), text } });
  };
  const opened = async () => {
    const of = { businessId, locationId: location.id, at: now, mentions: [], recommend: 2 };
    return asOwner.case.open({ business, id: newId(), responseId: await anAnswer(testDb, of) });
  };
  const assigned = async (memberId: string | null) => {
    const { id: caseId } = await opened();
    await asOwner.case.assign({ business, caseId, memberId });
  };
  const overdue = () => tellOfOverdueCases(jobAt(minutes(2 * 1440)), businessId);
  const suggested = async () => {
    const proposal = { business, id: newId(), momentId: await offered(), text: "Before they pay" };
    await shop.asMaria.proposal.make(proposal);
    return proposal.id;
  };
  const answered = async (isTakenUp: boolean) =>
    shop.asManager.proposal.answer({ business, proposalId: await suggested(), isTakenUp, answer: "From Monday on" });
  const rule = {
    from: "2026-11-24",
    repeat: { every: "day" as const },
    at: { kind: "times" as const, times: ["12:00"] },
  };
  const plan = { business, spotId: spot.id, locationId: location.id, memberId: maria.id, dutyId: null, rule };
  /**
   * Maria starts a relay of one step of ten minutes, which is asked of the kitchen, where Jonas
   * works.
   */
  const relayed = async () => {
    const { id: dutyId } = await shop.asManager.duty.add({ business, id: newId(), name: "Kitchen" });
    const locationId = location.id;
    const shift = { memberId: shop.jonas.id, locationId, dutyId, startsAt: minutes(-60), endsAt: minutes(300) };
    await testDb.shift.create({ data: { businessId, id: newId(), ...shift } });
    const steps = [{ what: "Light a candle", dutyId, minutes: 10 }];
    await shop.asManager.relay.design({ business, spotId: spot.id, was: 0, steps });
    const id = newId();
    await shop.asMaria.relay.start({ business, id, spotId: spot.id, locationId, place: "Table 7" });
    return id;
  };
  /** Maria promises a customer something until 11:00. */
  const promised = async () => {
    const promise = { business, id: newId(), locationId: location.id, kind: "call" as const, customer: "Mr Okafor" };
    await shop.asMaria.customerPromise.make({ ...promise, dueAt: "2026-11-23T11:00" });
    return promise.id;
  };
  /** Maria asks for an extra: there is no budget for it. */
  const gestured = async (isAllowed?: boolean) => {
    const extra = { what: "Dessert", unit: "pieces" as const, cost: 1, isDone: false };
    const gesture = { business, id: newId(), locationId: location.id, ...extra };
    await shop.asMaria.gesture.give(gesture);
    if (isAllowed !== undefined) await shop.asManager.gesture.answer({ business, gestureId: gesture.id, isAllowed });
  };
  /**
   * A manager makes a draft spot of a moment that Maria logged; afterwards it goes live, and is
   * retired.
   */
  const promoted = async (until: "idea" | "live" | "retired") => {
    const { id: journeyId, stages } = await testDb.journey.findFirstOrThrow({
      where: { businessId },
      include: { stages: true },
    });
    const logged = { business, id: newId(), locationId: location.id, spotId: null };
    await shop.asMaria.moment.improvise({ ...logged, description: "An umbrella to the car", reaction: "pleased" });
    const draft = { spotId: newId(), stageId: stages.at(-1)?.id ?? "", name: "The umbrella", happens: "" };
    await shop.asManager.improvised.promote({ business, groupId: newId(), momentIds: [logged.id], ...draft });
    if (until === "idea") return;
    await testDb.spot.update({
      where: { businessId_id: { businessId, id: draft.spotId } },
      data: { ...fullSpot, status: "ready" },
    });
    const { version } = await asOwner.journey.read({ business, journeyId });
    await asOwner.journey.publish({ business, journeyId, after: version, note: "" });
    if (until === "retired") await asOwner.spot.retire({ business, spotId: draft.spotId, reason: "Nobody wanted it" });
  };
  return {
    ...{ promised, gestured, promoted, relayed, asJonas: as(database, shop.jonas.userId, { now }) },
    ...{ ...shop, business, asOwner, manager, offered, changed, planned, talk, assigned, overdue, suggested, answered },
    addPlan: () => shop.asManager.plan.add({ ...plan, id: newId() }),
  };
}
type Shop = Awaited<ReturnType<typeof aShop>>;
type Someone = "maria" | "jonas" | "manager";

/** What happens so that somebody is told of each kind, who that is, and when the worker looks. */
const happenings: Readonly<
  Record<NotificationKind, { who: Someone; happens: (shop: Shop) => Promise<unknown>; after?: number }>
> = {
  momentOffered: { who: "maria", happens: ({ offered }) => offered() },
  momentOpen: { who: "jonas", happens: ({ asManager, offer }) => asManager.moment.offer(offer({ memberId: null })) },
  momentsPlanned: { who: "maria", happens: ({ addPlan }) => addPlan() },
  momentMoved: { who: "maria", happens: ({ changed, maria }) => changed(maria.id, "2026-11-23T11:30") },
  momentReassigned: { who: "maria", happens: ({ changed, jonas }) => changed(jonas.id, "2026-11-23T10:40") },
  momentCancelled: {
    who: "maria",
    happens: async ({ offered, asManager, business }) =>
      asManager.moment.cancel({ business, momentId: await offered(), stepId: newId(), reason: "closed" }),
  },
  momentSoon: {
    who: "maria",
    happens: async ({ offered, businessId }) => {
      await offered();
      await makeNotifications(jobAt(now), businessId);
    },
    after: 11,
  },
  momentUnclaimed: { who: "manager", happens: ({ offered }) => offered(), after: 11 },
  momentDeclined: {
    who: "manager",
    happens: async ({ offered, asMaria, business }) =>
      asMaria.moment.decline({ business, momentId: await offered(), stepId: newId(), reason: "Too busy" }),
  },
  momentsMissed: {
    who: "manager",
    happens: async ({ offered, businessId }) => {
      await offered();
      await missMoments(jobAt(minutes(1440)), businessId);
    },
    after: 1440,
  },
  actionPlanned: { who: "maria", happens: ({ planned }) => planned() },
  actionDue: { who: "maria", happens: ({ planned }) => planned() },
  mentioned: { who: "manager", happens: ({ talk, manager }) => talk(`@[${manager.id}] look at this`) },
  threadAssigned: {
    who: "manager",
    happens: async ({ talk, asOwner, business, manager }) => {
      const { id: threadId } = await talk("Who looks after this?");
      await asOwner.thread.lookAfter({ business, threadId, responsibleId: manager.id, reviewOn: null });
    },
  },
  caseAssigned: { who: "maria", happens: ({ assigned, maria }) => assigned(maria.id) },
  caseOverdue: {
    who: "maria",
    happens: async ({ assigned, overdue, maria }) => {
      await assigned(maria.id);
      await overdue();
    },
    after: 2 * 1440,
  },
  caseEscalated: {
    who: "manager",
    happens: async ({ assigned, overdue }) => {
      await assigned(null);
      await overdue();
    },
    after: 2 * 1440,
  },
  changeProposed: { who: "manager", happens: ({ suggested }) => suggested() },
  proposalTakenUp: { who: "maria", happens: ({ answered }) => answered(true) },
  proposalTurnedDown: { who: "maria", happens: ({ answered }) => answered(false) },
  momentDrafted: { who: "maria", happens: ({ promoted }) => promoted("idea") },
  inventionLive: { who: "maria", happens: ({ promoted }) => promoted("live") },
  inventionRetired: { who: "maria", happens: ({ promoted }) => promoted("retired") },
  briefingAsked: {
    who: "maria",
    happens: ({ asManager, business, spot, maria }) =>
      asManager.briefing.ask({ business, spotId: spot.id, memberIds: [maria.id] }),
  },
  promiseHandedOver: {
    who: "jonas",
    happens: async ({ promised, asMaria, business, jonas }) =>
      asMaria.customerPromise.handOver({ business, promiseId: await promised(), stepId: newId(), memberId: jonas.id }),
  },
  promiseSoon: { who: "maria", happens: ({ promised }) => promised(), after: 31 },
  promiseOverdue: { who: "maria", happens: ({ promised }) => promised(), after: 75 },
  promiseEscalated: { who: "manager", happens: ({ promised }) => promised(), after: 75 },
  relayAsked: { who: "jonas", happens: ({ relayed }) => relayed() },
  relayRefused: {
    who: "maria",
    happens: async ({ relayed, asJonas, business }) => {
      const relayId = await relayed();
      await asJonas.relay.refuse({ business, relayId, actId: newId(), number: 1, reason: "No oven free" });
    },
  },
  relayReady: {
    who: "maria",
    happens: async ({ relayed, asJonas, business }) => {
      const relayId = await relayed();
      await asJonas.relay.finish({ business, relayId, actId: newId(), number: 1 });
    },
  },
  relayNotTaken: { who: "manager", happens: ({ relayed }) => relayed(), after: 5 },
  gestureAsked: { who: "manager", happens: ({ gestured }) => gestured() },
  gestureAllowed: { who: "maria", happens: ({ gestured }) => gestured(true) },
  gestureRefused: { who: "maria", happens: ({ gestured }) => gestured(false) },
  kudosGiven: {
    who: "maria",
    happens: ({ asManager, business, maria }) =>
      asManager.kudos.give({ business, id: newId(), memberId: maria.id, words: "You stayed late" }),
  },
  kudosHeld: {
    who: "manager",
    happens: ({ asMaria, business, jonas }) =>
      asMaria.kudos.give({ business, id: newId(), memberId: jonas.id, words: "You idiot" }),
  },
  storyAsked: {
    who: "maria",
    happens: async ({ asManager, business, maria }) => {
      const kudosId = newId();
      await asManager.kudos.give({ business, id: kudosId, memberId: maria.id, words: "You stayed late" });
      await asManager.wall.propose({ business, id: newId(), kudosId });
    },
  },
  thanksGiven: {
    who: "maria",
    happens: async ({ asOwner, asManager, business, maria }) => {
      const kindId = newId();
      await asOwner.thanks.addKind({ business, id: kindId, name: "A coffee", pieces: 1, period: "week" });
      await asManager.thanks.give({ business, id: newId(), kindId, memberId: maria.id, words: "For Saturday" });
    },
  },
  noteWritten: {
    who: "maria",
    happens: ({ asManager, business, maria }) =>
      asManager.growth.writeNote({ business, id: newId(), memberId: maria.id, words: "Well asked." }),
  },
  habitDue: {
    who: "maria",
    happens: ({ asManager, business, maria }) =>
      asManager.growth.setHabit({
        ...{ business, id: newId(), memberId: maria.id, topic: "enquiry", words: "Ask why", checkOn: "2026-11-24" },
      }),
    after: 24 * 60,
  },
  weekNote: {
    who: "maria",
    happens: async ({ asManager, business, businessId, maria }) => {
      const kudosId = newId();
      await asManager.kudos.give({ business, id: kudosId, memberId: maria.id, words: "You stayed late" });
      await testDb.kudos.update({
        where: { businessId_id: { businessId, id: kudosId } },
        data: { givenAt: minutes(-3 * 1440) },
      });
      const note = { ...jobAt(now), address: "https://spots.example" };
      await Promise.all([makeWeekNotes(note, businessId), makeWeekNotes(note, businessId)]);
    },
  },
  pinLocked: {
    who: "manager",
    happens: async ({ asManager, business, location, maria }) => {
      const { code } = await asManager.device.add({ business, id: newId(), name: "Tablet", locationId: location.id });
      const device = aBrowser(database, await pairDevice(database, { business, code }, now));
      for (let tries = 0; tries < mostInARow; tries += 1) {
        const guess = device.for(null, { now: minutes(tries * 70) }).device.unlock({ memberId: maria.id, pin: "0815" });
        await expect(guess).rejects.toMatchObject({ code: "BAD_REQUEST" });
      }
    },
  },
};

describe("a member is told once, in their list and on their devices as they chose,", () => {
  it.each(NotificationKinds)("of %s", async (kind) => {
    const shop = await aShop();
    const { business, businessId } = shop;
    const { who, happens, after = 0 } = happenings[kind];
    const member = shop[who];
    const caller = as(database, member.userId, { now });
    await aPushDevice(testDb, { businessId, memberId: member.id }, { at: now });
    await caller.notification.choose({
      ...{ business, pushOff: [], mailNow: [...mailable], mailDaily: [], quiet: null, timeZone: null },
    });
    await happens(shop);
    const make = () => makeNotifications(jobAt(minutes(after)), businessId);
    await Promise.all([make(), make()]);
    await make();
    const { rows } = await caller.notification.list({ business });
    const [told, ...more] = rows.filter((row) => row.kind === kind);
    expect(more).toEqual([]);
    expect(told?.path).toMatch(new RegExp(`^(/my)?/${business}`));
    const sent = await testDb.notificationDelivery.findMany({
      where: { businessId, notificationId: told?.id ?? "" },
      orderBy: { channel: "asc" },
    });
    const isMailed = mailable.some((group) => group === groupOf(kind));
    const isPushed = !listOnly.includes(kind);
    expect(sent.map(({ channel, status }) => `${channel} ${status}`)).toEqual([
      ...(isMailed && isPushed ? ["mail waiting"] : []),
      ...(isPushed ? ["push waiting"] : []),
    ]);
  });
});
