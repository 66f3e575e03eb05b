import { Themes, Tones, WordIngredients } from "@spots/domain/feedback/reading/keys";
import { Prisma } from "../generated/client";
import type { Counts } from "./counted-days";
import { isDrawn } from "./draw-answers";
import type { ReportScope } from "./scope";
import { answersOnDays } from "./told-on-days";

/** The columns of `word_day`: what each counts, and the condition of a read answer `r`. */
export const wordColumns = [
  ...Tones.map((key) => ({ kind: "tone" as const, key, column: `tone_${key}`, is: Prisma.sql`r.tone = ${key}::tone` })),
  ...Themes.map((key) => ({
    ...{ kind: "theme" as const, key, column: `theme_${key}` },
    is: Prisma.sql`${key} = any(r.themes)`,
  })),
  ...WordIngredients.flatMap((key) => [
    { kind: "ingredient" as const, key, column: `ingredient_${key}`, is: Prisma.sql`${key} = any(r.ingredients)` },
    {
      ...{ kind: "ingredient" as const, key: `-${key}`, column: `lack_${key}` },
      is: Prisma.sql`${`-${key}`} = any(r.ingredients)`,
    },
  ]),
];

/** Stands in `word_day` for all answers, whatever they mention. */
const allAnswers = "00000000-0000-0000-0000-000000000000";

const wordDayColumns = Prisma.raw(
  ["day", "location_id", "channel_id", "spot_id", "answers", ...wordColumns.map(({ column }) => column)].join(", "),
);
const drawnColumns = Prisma.raw("day, location_id, response_id, channel_id, spot_ids, words, forms");

/**
 * The answers of some days whose words were read (`read`).
 * @param only limits the answers `o`
 */
const readOnDays = (scope: ReportScope, days: Prisma.Sql, only: Prisma.Sql = Prisma.empty): Prisma.Sql => Prisma.sql`
  with ${answersOnDays(scope, days)}, read as materialized (
    select o.id, o.day, o.location_id, o.channel_id, c.tone, c.themes, c.ingredients, c.words, c.forms
    from on_day o join coding c on c.business_id = ${scope.businessId}::uuid and c.response_id = o.id
    where c.tone is not null ${only}
  )`;

/** The spots that a read answer `r` mentions unprompted, sorted. */
const mentionedBy = (scope: ReportScope): Prisma.Sql => Prisma.sql`
  select distinct m.spot_id from mention m
  where m.business_id = ${scope.businessId}::uuid and m.response_id = r.id
    and m.question = 'recall' and m.source = 'unaided' and m.status = 'counted' order by m.spot_id`;

/** The rows of `word_day` for the answers of some days; null: of all spots. */
const countedWords = (scope: ReportScope, days: Prisma.Sql, spotId: string | null): Prisma.Sql => Prisma.sql`
  ${readOnDays(scope, days)}, fresh as (
    select r.day, r.location_id, r.channel_id, r.spot_id, count(*)::int as answers,
           ${Prisma.join(wordColumns.map(({ column, is }) => Prisma.sql`(count(*) filter (where ${is}))::int as ${Prisma.raw(column)}`))}
    from (
      select r.*, ${allAnswers}::uuid as spot_id from read r
      union all
      select r.*, m.spot_id from read r cross join lateral (${mentionedBy(scope)}) m
    ) r
    ${spotId === null ? Prisma.empty : Prisma.sql`where r.spot_id = ${spotId}::uuid`}
    group by r.day, r.location_id, r.channel_id, r.spot_id
  )`;

/** The rows of `drawn_answer` for the answers of some days; null: whatever they mention. */
const countedDrawn = (scope: ReportScope, days: Prisma.Sql, spotId: string | null): Prisma.Sql => Prisma.sql`
  ${readOnDays(scope, days, Prisma.sql`and ${isDrawn(scope.businessId, Prisma.sql`o.id`)}`)}, fresh as (
    select * from (
      select r.day, r.location_id, r.id as response_id, r.channel_id, array(${mentionedBy(scope)}) as spot_ids, r.words, r.forms from read r
    ) r
    ${spotId === null ? Prisma.empty : Prisma.sql`where ${spotId}::uuid = any(r.spot_ids)`}
  )`;

/** The tones, themes and ingredients of the answers, of those that mention a spot or of all. */
export const wordDays = (spotId: string | null): Counts => ({
  table: Prisma.raw("word_day"),
  columns: wordDayColumns,
  counted: (scope, days) => countedWords(scope, days, spotId ?? allAnswers),
  only: Prisma.sql`and d.spot_id = ${spotId ?? allAnswers}::uuid`,
});

/** The drawn answers with their telling words, those that mention a spot or all. */
export const drawnAnswers = (spotId: string | null): Counts => ({
  table: Prisma.raw("drawn_answer"),
  columns: drawnColumns,
  counted: (scope, days) => countedDrawn(scope, days, spotId),
  only: spotId === null ? Prisma.empty : Prisma.sql`and ${spotId}::uuid = any(d.spot_ids)`,
});

/** The statements that store the words of some days, which have no rows yet. */
export function storedWords(scope: ReportScope, days: Prisma.Sql): readonly Prisma.Sql[] {
  return [
    Prisma.sql`
      insert into word_day (business_id, ${wordDayColumns})
      ${countedWords(scope, days, null)} select ${scope.businessId}::uuid, ${wordDayColumns} from fresh`,
    Prisma.sql`
      insert into drawn_answer (business_id, ${drawnColumns})
      ${countedDrawn(scope, days, null)} select ${scope.businessId}::uuid, ${drawnColumns} from fresh`,
  ];
}
