import type { TenantClient } from "../tenancy/client";
import { type AnswersOfDay, answerReport, answerRows } from "./answers-by-day";
import { staleCounts, storedCounts } from "./counted-days";
import { type DeliveriesOfDay, deliveryReport, deliveryRows } from "./deliveries-by-day";
import { type JsonRead, readJson } from "./json-read";
import { type MentionsOfDay, mentionReport, mentionRows } from "./mentions-by-day";
import type { ReportScope } from "./scope";

/** The three reports of Results and the home. */
export type FiguresOfDays = {
  readonly mentions: readonly MentionsOfDay[];
  readonly deliveries: readonly DeliveriesOfDay[];
  readonly answers: readonly AnswersOfDay[];
};

/** The three reports, of all spots or with mentions and deliveries of one. */
const reportsOf = (scope: ReportScope, spotId: string | null) => [
  mentionReport(scope, spotId),
  deliveryReport(scope, spotId),
  answerReport(scope),
];

const figuresIn = ([mentions, deliveries, answers]: readonly unknown[]): FiguresOfDays => ({
  mentions: mentionRows(mentions),
  deliveries: deliveryRows(deliveries),
  answers: answerRows(answers),
});

/** Reads the figures; null when a day is stale, so that `staleFigures` are to be read. */
export const storedFigures = (scope: ReportScope, spotId: string | null): JsonRead<FiguresOfDays | null> => {
  const { json, read } = storedCounts(scope, reportsOf(scope, spotId));
  return {
    json,
    read: (value) => {
      const rows = read(value);
      return rows && figuresIn(rows);
    },
  };
};

export const staleFigures = async (
  db: TenantClient,
  scope: ReportScope,
  spotId: string | null,
): Promise<FiguresOfDays> => figuresIn(await staleCounts(db, scope, reportsOf(scope, spotId)));

/** Reads `mentionsByDay`, `deliveriesByDay` and `answersByDay` together. */
export const figuresByDay = async (
  db: TenantClient,
  scope: ReportScope,
  spotId: string | null = null,
): Promise<FiguresOfDays> => (await readJson(db, storedFigures(scope, spotId))) ?? staleFigures(db, scope, spotId);
