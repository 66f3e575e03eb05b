import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { TestDatabase } from "./database";

type Answer = {
  businessId: string;
  responseId: string;
  at: Date;
  location: { id: string; timeZone: string };
  channelId: string;
};

/**
 * Creates what the worker stores of one answer, which mentions a spot: the counts of its local day,
 * of the deliveries of that day, its telling words, and the state of a recoding.
 */
export async function workerRows(db: TestDatabase, answer: Answer, spotId: string) {
  const { businessId, responseId, at, location, channelId } = answer;
  const due = { businessId, day: new Date(dayOf(at, location.timeZone)), locationId: location.id };
  const day = { ...due, channelId };
  const none = { received: 0, receivedMentioned: 0, receivedWaiting: 0 };
  const noneWithout = { notReceived: 0, notReceivedMentioned: 0, notReceivedWaiting: 0 };
  const told = { told: 1, waiting: 0 };
  await db.mentionDay.create({
    data: { ...day, spotId, version: 1, ...told, mentioned: 1, ...none, ...noneWithout },
  });
  await db.responseDay.create({
    data: {
      ...{ ...day, ...told, answers: 1, scored: 1, promoters: 1, detractors: 0 },
      ...{ recalled: 1, recalledSquares: 1, waitingMentions: 0 },
    },
  });
  await db.deliveryDay.create({ data: { ...due, spotId, due: 1, delivered: 1, declined: 0, reacted: 1, moved: 0 } });
  await db.answerDay.create({ data: { ...day, question: "csat", value: "5", answers: 1 } });
  await db.confirmedDay.create({ data: { ...due, spotId, answered: 1, confirmed: 1, waiting: 0 } });
  await db.wordDay.create({ data: { ...day, spotId, answers: 1, toneNeutral: 1 } });
  await db.drawnAnswer.create({ data: { ...day, responseId, spotIds: [spotId], words: [], forms: [] } });
  await db.wordDraw.create({ data: { businessId, halvings: 0 } });
  await db.recoding.create({ data: { businessId, wordsHash: "test", answers: 1, startedAt: at, finishedAt: at } });
}
