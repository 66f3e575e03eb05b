import { type AskingCall, sendAskings } from "@spots/api/asking/send-askings.commands";
import { openCases } from "@spots/api/case/opening.commands";
import { type MailingCall, tellOfOverdueCases } from "@spots/api/case/overdue.commands";
import { expireClues } from "@spots/api/clue/expire-clues.commands";
import { closeVisits } from "@spots/api/delivery/close-visits.commands";
import { missMoments } from "@spots/api/delivery/missed.commands";
import { makePlannedMoments } from "@spots/api/delivery/planned.commands";
import { countStaleDays } from "@spots/api/insight/days.commands";
import { makeDigests } from "@spots/api/insight/make-digests.commands";
import { makeNotifications } from "@spots/api/notification/make.commands";
import { makeWeekNotes } from "@spots/api/recognition/make-week-notes.commands";
import type { batchQueues } from "./queues";
import { codeAnswers, planFollowUps, readWords, recodeAnswers } from "./read-answers";
import { type PushSender, sendDeliveries } from "./send-pushes";

type Batch = (businessId: string) => Promise<number>;

/** One batch of each queue whose jobs name a business; it returns how much it did. */
export const batchesOf = (
  call: MailingCall & AskingCall,
  address: string,
  send: PushSender,
): Readonly<Record<(typeof batchQueues)[number], Batch>> => ({
  missed: async (id) => (await missMoments(call, id)) + (await closeVisits(call, id)) + (await expireClues(call, id)),
  coding: async (id) => (await codeAnswers(call, id)) + (await readWords(call, id)),
  cases: (id) => openCases(call, id),
  recoding: async (id) => (await recodeAnswers(call, id)) + (await readWords(call, id)),
  days: (id) => countStaleDays(call, id),
  deliveries: (id) => sendDeliveries(call, id, send),
  notifications: (id) => makeNotifications(call, id),
  askings: async (id) => (await planFollowUps(call, id)) + (await sendAskings(call, id)),
  plans: (id) => makePlannedMoments(call, id),
  digests: async (id) =>
    (await makeDigests({ ...call, address }, id)) + (await makeWeekNotes({ ...call, address }, id)),
  overdue: (id) => tellOfOverdueCases(call, id),
});

/**
 * Seconds from a change of answers until its days are counted; reports read those answers until
 * then.
 */
export const daysDelaySeconds = 2;

/** How long a job works through a backlog before it lets other jobs run, in ms. */
const shiftMs = 10_000;

/**
 * Runs batches until nothing is left or the time is over.
 * @returns whether work may be left
 */
export async function workAShift(batch: () => Promise<number>): Promise<boolean> {
  const end = performance.now() + shiftMs;
  while ((await batch()) > 0) if (performance.now() > end) return true;
  return false;
}
