import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { type CountedReport, fromCounts } from "./counted-days";
import { perDay, type RowOf, rowsPerDay } from "./per-day";
import type { ReportScope } from "./scope";
import { drawnAnswers, wordColumns, wordDays } from "./word-days";

const dayColumns = { locationId: "text", channelId: "text", day: "text", answers: "number" } as const;
/** How many answers with words were read, per location, channel and local day. */
export type ReadAnswersOfDay = RowOf<typeof dayColumns>;

const Count = z.object({
  side: z.number(),
  kind: z.enum(["tone", "theme", "ingredient", "word"]),
  key: z.string(),
  form: z.string(),
  hits: z.number(),
});
export type WordCount = z.infer<typeof Count>;

/**
 * The read answers per location, channel and local day: all of them, those that mention a spot, and
 * the drawn ones (`limitDrawn`) of both.
 * @param spotId null: no spot, and nothing of those that mention one
 */
export async function readAnswersByDay(db: TenantClient, scope: ReportScope, spotId: string | null) {
  const perChannel = perDay(scope, ["locationId", "channelId"], ["answers"]);
  const drawn = Prisma.sql`
    with counts as (
      select day, location_id, channel_id, count(*)::int as answers from counts group by day, location_id, channel_id
    ) ${perChannel}`;
  const reports = (of: string | null): readonly CountedReport[] => [
    { counts: wordDays(of), select: perChannel },
    { counts: drawnAnswers(of), select: drawn },
  ];
  const rows = await fromCounts(db, scope, [...reports(null), ...(spotId === null ? [] : reports(spotId))]);
  const [all = [], allDrawn = [], mentioning = [], mentioningDrawn = []] = rows.map((read) =>
    rowsPerDay(dayColumns, read),
  );
  return {
    read: { all, mentioning: spotId === null ? null : mentioning },
    drawn: { all: allDrawn, mentioning: spotId === null ? null : mentioningDrawn },
  };
}

/** A day of a channel whose answers are counted, for one side of a comparison. */
export type CountedSide = Pick<ReadAnswersOfDay, "locationId" | "channelId" | "day"> & { readonly side: 0 | 1 };

/** The most telling words that a report names. */
const mostWords = 30;

const Sums = z.array(z.looseObject({ side: z.number() }));

/**
 * How many of the answers of some days have each tone, theme and ingredient, per side of a
 * comparison; and the most frequent telling words of side 0 that at least `leastHits` of its drawn
 * answers hold, with their counts on both sides.
 * @param drawnDays the days of which the drawn answers are counted
 */
export async function countWords(
  db: TenantClient,
  scope: ReportScope,
  asked: {
    readonly days: readonly CountedSide[];
    readonly drawnDays: readonly CountedSide[];
    readonly spotId: string | null;
    readonly leastHits: number;
  },
): Promise<readonly WordCount[]> {
  const { days, drawnDays, spotId, leastHits } = asked;
  const sums = Prisma.sql`
    select d.side, ${Prisma.raw(wordColumns.map(({ column }) => `sum(c.${column})::int as ${column}`).join(", "))}
    from ${sidesOf(days)} join counts c on c.location_id = d.location_id and c.channel_id = d.channel_id and c.day = d.day
    group by d.side order by d.side`;
  const words = Prisma.sql`
    with picked as materialized (
      select d.side, c.words, c.forms
      from ${sidesOf(drawnDays)} join counts c on c.location_id = d.location_id and c.channel_id = d.channel_id and c.day = d.day
    ), said as materialized (
      select p.side, w.word, w.form from picked p cross join lateral unnest(p.words, p.forms) as w(word, form)
    ), frequent as (
      select word, mode() within group (order by form) as form from said where side = 0
      group by word having count(*) >= ${leastHits}::int order by count(*) desc, word limit ${mostWords}::int
    )
    select s.side, 'word' as kind, s.word as key, f.form, count(*)::int as hits
    from said s join frequent f using (word) group by 1, 2, 3, 4 order by 3, 1`;
  const [summed, said] = await fromCounts(db, scope, [
    { counts: wordDays(spotId), select: sums },
    { counts: drawnAnswers(spotId), select: words },
  ]);
  const counts = Sums.parse(summed).flatMap((row) =>
    wordColumns.map(({ kind, key, column }) => ({ side: row.side, kind, key, form: "", hits: row[column] })),
  );
  return z.array(Count).parse([...counts, ...z.array(z.unknown()).parse(said)]);
}

/** The days as `d`, with their side. */
function sidesOf(days: readonly CountedSide[]): Prisma.Sql {
  const of = (name: keyof CountedSide) => days.map((day) => String(day[name]));
  return Prisma.sql`unnest(${of("side")}::text[]::int[], ${of("locationId")}::text[]::uuid[],
    ${of("channelId")}::text[]::uuid[], ${of("day")}::text[]::date[]) as d(side, location_id, channel_id, day)`;
}
