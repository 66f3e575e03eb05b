import { type CountedSide, countWords, readAnswersByDay } from "@spots/db/reports/read-words";
import { minimumFor } from "@spots/domain/insight/measures";
import type { ReadWords } from "@spots/domain/insight/results";
import { selectWords, type WordSelections, wordFigures } from "@spots/domain/insight/word-figures";
import { notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { resultsScope } from "./results-scope.queries";

/**
 * What answers say beside spots: the shares of tones, service themes, ingredients and telling
 * words, with their changes; with a spot, of the answers that mention it. Journey and persona of
 * the filter choose spots, not answers, and change nothing here. Of a large business, telling words
 * are counted in answers drawn at random (`drawn` of them).
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
  const { read, drawn } = await readAnswersByDay(db, report, spotId);
  const selections = selectWords(read.all, asked, read.mentioning);
  // Which days may be counted depends on the drawn answers alone, as if they were all.
  const drawnSelections = selectWords(drawn.all, asked, drawn.mentioning);
  const leastHits = minimumFor(asked.group, asked.minimumN);
  const counts = await countWords(db, report, {
    days: sidesOf(selections),
    drawnDays: sidesOf(drawnSelections),
    spotId,
    leastHits,
  });
  return {
    days: asked.days,
    comparedDays: asked.compared.days,
    channelIds: asked.group.channelIds,
    minimum: leastHits,
    ...wordFigures(counts, selections, asked, drawnSelections),
  };
}

/** The counted days of both sides of a comparison. */
function sidesOf({ now, before }: WordSelections): readonly CountedSide[] {
  const side = (rows: WordSelections["now"]["rows"], of: 0 | 1) =>
    rows.map(({ locationId, channelId, day }): CountedSide => ({ locationId, channelId, day, side: of }));
  return [...side(now.rows, 0), ...side(before.rows, 1)];
}
