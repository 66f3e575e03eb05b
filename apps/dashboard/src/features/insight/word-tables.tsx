import type { Outputs } from "@spots/api/trpc/root";
import { mostValues, writeAnswerFilter } from "@spots/domain/feedback/answer-filter";
import { lastDayOf, type ResultsFilter } from "@spots/domain/insight/results-filter";
import { type Column, DataTable } from "@spots/ui/data-table";
import { Anchor } from "@spots/ui/link";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "next-intl";
import { ChangeCell } from "./change-cell";
import { FigureCell } from "./figure-cell";

type Words = Outputs["results"]["words"];
type Figure = Words["themes"][number];

/** What the figures are about: the answers of a filter, or those of it that mention a spot. */
export type WordsOf = {
  /** The path of the business. */
  readonly home: string;
  readonly filter: ResultsFilter;
  readonly words: Words;
  readonly spotId: string | null;
};

/** The answers behind a figure, in the feedback. */
function answersHref({ home, filter, words, spotId }: WordsOf, { kind, key }: Pick<Figure, "kind" | "key">): string {
  const query = writeAnswerFilter({
    from: words.days.from,
    to: lastDayOf(words.days),
    locationIds: filter.locationId === null ? [] : [filter.locationId],
    // More channels do not fit into a filter: then all answers about the stage are opened.
    ...(words.channelIds !== null && words.channelIds.length <= mostValues
      ? { channelIds: words.channelIds }
      : { stageIds: filter.stageId === null ? [] : [filter.stageId] }),
    spotIds: spotId === null ? [] : [spotId],
    ...(kind === "tone" ? { tone: toneOf(key) } : { about: `${kind}.${key}` }),
  });
  return `${home}/feedback?${query}`;
}

const toneOf = (key: string) => (["positive", "neutral", "negative"] as const).find((tone) => tone === key) ?? null;

/** A share of the answers, which opens them. */
function ShareCell({ of, figure, name }: { of: WordsOf; figure: Figure; name: string }) {
  const say = useTranslations("results.words");
  const { estimate, hits } = figure;
  return (
    <FigureCell
      estimate={estimate}
      of="answers"
      size={estimate.kind === "shown" && hits !== null ? say("of", { hits, n: estimate.n }) : undefined}
      behind={{ href: answersHref(of, figure), label: say("open", { what: name }) }}
    />
  );
}

/** A table of shares of answers, each with its change and a link to the answers. */
function Shares({
  of,
  caption,
  first,
  rows,
  nameOf,
}: {
  of: WordsOf;
  caption: string;
  first: string;
  rows: readonly Figure[];
  nameOf: (key: string) => string;
}) {
  const say = useTranslations("results.words");
  const columns: readonly Column<Figure>[] = [
    { id: "name", header: first, cell: ({ key }) => nameOf(key) },
    {
      id: "share",
      header: say("share"),
      cell: (row) => <ShareCell of={of} figure={row} name={nameOf(row.key)} />,
    },
    { id: "change", header: say("change"), cell: ({ change }) => <ChangeCell change={change} /> },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}

/** How the answers sound. */
export function Tones({ of }: { of: WordsOf }) {
  const say = useTranslations("results.words");
  const name = useTranslations("feedback.filter.value.tone");
  return (
    <section aria-labelledby="tone">
      <SectionHead id="tone" title={say("tone.title")} detail={say("tone.detail")} />
      <Shares
        of={of}
        caption={say("tone.title")}
        first={say("tone.column")}
        rows={of.words.tones}
        nameOf={(key) => name(key as "neutral")}
      />
    </section>
  );
}

/** The service themes that at least one answer speaks of. */
export function Themes({ of }: { of: WordsOf }) {
  const say = useTranslations("results.words");
  const name = useTranslations("feedback.filter.about.theme");
  const rows = of.words.themes.filter(({ hits }) => hits !== 0);
  return (
    <section aria-labelledby="themes">
      <SectionHead id="themes" title={say("themes.title")} detail={say("themes.detail")} />
      {rows.length > 0 ? (
        <Shares
          of={of}
          caption={say("themes.title")}
          first={say("themes.column")}
          rows={rows}
          nameOf={(key) => name(key as "price")}
        />
      ) : (
        <p className="text-ink-2">{say("themes.none")}</p>
      )}
    </section>
  );
}

/**
 * The telling words that several answers share; with their shares where they are counted in some of
 * the answers only.
 */
export function OwnWords({ of }: { of: WordsOf }) {
  const say = useTranslations("results.words");
  const { words, minimum, n, drawn } = of.words;
  const forms = new Map(words.map(({ key, form }) => [key, form]));
  const isDrawn = drawn < n;
  return (
    <section aria-labelledby="own">
      <SectionHead id="own" title={say("own.title")} detail={say("own.detail", { minimum })} />
      {isDrawn && <p className="mb-3 max-w-[70ch]">{say("own.drawn", { drawn, n })}</p>}
      {words.length === 0 ? (
        <p className="text-ink-2">{say("own.none")}</p>
      ) : isDrawn ? (
        <Shares
          of={of}
          caption={say("own.title")}
          first={say("own.column")}
          rows={words}
          nameOf={(key) => forms.get(key) ?? key}
        />
      ) : (
        <WordList of={of} />
      )}
    </section>
  );
}

function WordList({ of }: { of: WordsOf }) {
  const say = useTranslations("results.words");
  return (
    <ul className="flex flex-wrap gap-2">
      {of.words.words.map((word) => (
        <li key={word.key}>
          <Anchor
            href={answersHref(of, word)}
            className="touch inline-flex items-baseline gap-1.5 rounded-control border border-line px-2.5 py-1 hover:bg-paper-2"
          >
            <span>{word.form}</span>
            <span className="num text-small text-ink-2">{say("own.count", { hits: word.hits ?? 0 })}</span>
          </Anchor>
        </li>
      ))}
    </ul>
  );
}

/** The five ingredients in customers' words: what speaks for each, and what says it was missing. */
export function Ingredients({ of, level = 2 }: { of: WordsOf; level?: 2 | 3 }) {
  const say = useTranslations("results.words");
  const name = useTranslations("feedback.filter.about.ingredient");
  const rows = of.words.ingredients.filter(({ key }) => !key.startsWith("-"));
  const missing = new Map(of.words.ingredients.map((row) => [row.key, row]));
  const columns: readonly Column<Figure>[] = [
    { id: "name", header: say("ingredients.column"), cell: ({ key }) => name(key as "pride") },
    {
      id: "for",
      header: say("ingredients.for"),
      cell: (row) => <ShareCell of={of} figure={row} name={name(row.key as "pride")} />,
    },
    {
      id: "against",
      header: say("ingredients.against"),
      cell: ({ key }) => {
        const row = missing.get(`-${key}`);
        if (!row || row.hits === null) return null;
        if (row.hits === 0) return <span className="text-small text-ink-3">{say("ingredients.nobody")}</span>;
        return (
          <Anchor
            href={answersHref(of, row)}
            aria-label={`${name(`-${key}` as "-pride")}: ${say("own.count", { hits: row.hits })}`}
            className="num text-small underline decoration-line-2 underline-offset-3 pointer-coarse:inline-block pointer-coarse:py-2"
          >
            {say("own.count", { hits: row.hits })}
          </Anchor>
        );
      },
    },
    { id: "change", header: say("change"), cell: ({ change }) => <ChangeCell change={change} /> },
  ];
  return (
    <section aria-labelledby="ingredients">
      <SectionHead id="ingredients" level={level} title={say("ingredients.title")} detail={say("ingredients.detail")} />
      <DataTable caption={say("ingredients.title")} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </section>
  );
}
