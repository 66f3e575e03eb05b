import { type CountedSide, countWords, readAnswersByDay } from "@spots/db/reports/read-words";
import { minimumFor } from "@spots/domain/insight/measures";
import type { ReadWords } from "@spots/domain/insight/results";
import { selectWords, wordFigures } from "@spots/domain/insight/word-figures";
import { notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { resultsScope } from "./results-scope.queries";

/**
 * What answers say beside spots: the shares of tones, service themes, ingredients and telling
 * words, with their changes; with a spot, of the answers that mention it. Journey and persona of
 * the filter choose spots, not answers, and change nothing here.
 * @throws NOT_FOUND for an unknown spot, or a filter that the member does not see
 */
export async function readWords({ ctx, input }: Call<ReadWords>) {
  const { db, tenant } = ctx;
  const { asked, report } = await resultsScope(ctx, input);
  const { spotId } = input;
  if (spotId !== null) {
    const spot = await db.spot.findUnique({ where: tenantKey({ tenant }, spotId), select: { id: true } });
    if (!spot) throw notFound();
  }
  const mentioning = spotId === null ? null : await readAnswersByDay(db, report, spotId);
  const selections = selectWords(await readAnswersByDay(db, report, null), asked, mentioning);
  const side = (rows: readonly Omit<CountedSide, "side">[], of: 0 | 1) =>
    rows.map(({ locationId, channelId, day }): CountedSide => ({ locationId, channelId, day, side: of }));
  const counts = await countWords(db, report, {
    days: [...side(selections.now.rows, 0), ...side(selections.before.rows, 1)],
    spotId,
    leastHits: minimumFor(asked.group, asked.minimumN),
  });
  return {
    days: asked.days,
    comparedDays: asked.compared.days,
    channelIds: asked.group.channelIds,
    minimum: minimumFor(asked.group, asked.minimumN),
    ...wordFigures(counts, selections, asked),
  };
}
