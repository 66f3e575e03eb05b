import type { DeliveryCount } from "./delivery";
import type { Estimate } from "./estimate";
import { type Audience, type Counted, figuresFor, type Measure } from "./figures";
import { type MentionCount, mentionRate } from "./mention-rate";
import {
  type Answers,
  deliveryEstimate,
  type Mentions,
  npsEstimate,
  periodNow,
  recallEstimate,
  totalAnswers,
  totalDeliveries,
  totalMentions,
} from "./pulse";

type AnswerRow = Counted & Answers;
type DeliveryRow = Counted & DeliveryCount;
type MentionRow = Counted & Mentions;

const nps: Measure<Answers, Answers> = { total: totalAnswers, estimate: npsEstimate, sizeOf: ({ scored }) => scored };
const recallIndex: Measure<Answers, Answers> = {
  total: totalAnswers,
  estimate: recallEstimate,
  sizeOf: ({ told }) => told,
};
const delivery: Measure<DeliveryCount, DeliveryCount> = {
  total: totalDeliveries,
  estimate: deliveryEstimate,
  sizeOf: ({ due }) => due,
};
const mention: Measure<Mentions, Mentions> = {
  total: totalMentions,
  estimate: mentionRate,
  sizeOf: ({ told }) => told,
};
const received: Measure<Mentions, Mentions> = {
  total: totalMentions,
  estimate: ({ received: told, receivedMentioned: mentioned, receivedWaiting: waiting }, minimum) =>
    mentionRate({ told, mentioned, waiting }, minimum),
  sizeOf: (row) => row.received,
};
const notReceived: Measure<Mentions, Mentions> = {
  total: totalMentions,
  estimate: ({ notReceived: told, notReceivedMentioned: mentioned, notReceivedWaiting: waiting }, minimum) =>
    mentionRate({ told, mentioned, waiting }, minimum),
  sizeOf: (row) => row.notReceived,
};

const stage: Measure<MentionCount, MentionCount> = {
  total: (rows) => ({
    told: rows.reduce((sum, { told }) => sum + told, 0),
    mentioned: rows.reduce((sum, { mentioned }) => sum + mentioned, 0),
    waiting: rows.reduce((sum, { waiting }) => sum + waiting, 0),
  }),
  estimate: mentionRate,
  sizeOf: ({ told }) => told,
};

export const npsFigures = (rows: readonly AnswerRow[], audience: Audience) => figuresFor(rows, audience, nps);
export const indexFigures = (rows: readonly AnswerRow[], audience: Audience) => figuresFor(rows, audience, recallIndex);
export const deliveryFigures = (rows: readonly DeliveryRow[], audience: Audience) =>
  figuresFor(rows, audience, delivery);
export const mentionFigures = (rows: readonly MentionRow[], audience: Audience) => figuresFor(rows, audience, mention);

/**
 * The recall rate of a spot among the answers with a visit on which it was delivered, and the
 * mention rate among answers with a visit without it. Null while there is no answer with such a
 * delivery. Staff choose the customers, so the difference between the two is not an effect of the
 * spot.
 */
export function recallByVisit(
  rows: readonly MentionRow[],
  audience: Audience,
  isIn: (row: Omit<MentionRow, "locationId">) => boolean,
) {
  const { locationIds } = audience;
  const isMine = (row: MentionRow) => locationIds === null || locationIds.includes(row.locationId);
  if (!rows.some((row) => isMine(row) && isIn(row) && row.received > 0)) return null;
  return {
    received: figuresFor(rows, audience, received).of(isIn),
    notReceived: figuresFor(rows, audience, notReceived).of(isIn),
  };
}

/** The mention rate of a stage over one period, from rows that are split by location alone. */
export function stageFigure(
  rows: readonly (MentionCount & { readonly locationId: string })[],
  audience: Audience,
): Estimate {
  const whole = rows.map((row) => ({ ...row, week: "", period: periodNow }));
  return figuresFor(whole, audience, stage).of(() => true);
}
