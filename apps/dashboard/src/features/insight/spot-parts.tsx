import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import type { SpotContent } from "@spots/domain/spot/spot";
import { TextLink } from "@spots/ui/link";
import { SectionHead } from "@spots/ui/section-head";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ask, trpc } from "@/api/server";
import { AnswersBehind } from "./answers-behind";
import { DeliveredBy } from "./delivered-by";
import { MomentsBehind } from "./moments-behind";
import { rowsQuery } from "./results-address";
import type { SpotInput } from "./spot-course";
import { SpotDeclines } from "./spot-declines";
import { SpotHistory } from "./spot-history";
import { VersionEffect } from "./version-effect";

type PartProps = {
  input: SpotInput;
  filter: ResultsFilter;
  /** The path of the spot's page of results. */
  page: string;
};
type WordsProps = PartProps & {
  home: string;
  /** How many answers are shown. */
  most: number;
};

/** The newest answers that mention a spot. */
export async function SpotWords({ input, filter, home, page, most }: WordsProps) {
  const say = await getTranslations("results.spot");
  const which = "mentioned";
  const { rows } = await ask(trpc.results.answersBehind.queryOptions({ ...input, which, limit: most }));
  const all = <TextLink href={`${page}/answers${rowsQuery(filter, { which })}`}>{say("all")}</TextLink>;
  return (
    <section aria-labelledby="words">
      <SectionHead id="words" title={say("words")} actions={all} />
      {rows.length > 0 ? <AnswersBehind home={home} rows={rows} /> : <p className="text-ink-2">{say("noWords")}</p>}
    </section>
  );
}

/** The moments of a spot, why some were declined, and who delivered it. */
export async function SpotMoments({ input, filter, page }: PartProps) {
  const say = await getTranslations("results");
  const [moments, people] = await Promise.all([
    ask(trpc.results.momentsBehind.queryOptions({ ...input, limit: 5 })),
    ask(trpc.results.deliveredBy.queryOptions(input)),
  ]);
  const all = <TextLink href={`${page}/moments${rowsQuery(filter, { which: "due" })}`}>{say("spot.all")}</TextLink>;
  return (
    <>
      <section aria-labelledby="deliveries">
        <SectionHead id="deliveries" title={say("spot.deliveries")} actions={all} />
        {moments.rows.length > 0 ? (
          <MomentsBehind business={input.business} rows={moments.rows} />
        ) : (
          <p className="text-ink-2">{say("spot.noMoments")}</p>
        )}
      </section>
      <SpotDeclines input={input} />
      <section aria-labelledby="people">
        <SectionHead id="people" title={say("people.title")} detail={say("people.detail")} />
        <DeliveredBy rows={people} />
      </section>
    </>
  );
}

type VersionsProps = {
  input: SpotInput;
  /** The words that a version changed. */
  changesOf: (before: SpotContent | null, after: SpotContent) => ReactNode;
  timeZone: string;
};

/** The versions of a spot, what the newest one changed, and its history. */
export async function SpotVersions({ input: { business, spotId }, timeZone, changesOf }: VersionsProps) {
  const say = await getTranslations("results.spot");
  const history = await ask(trpc.spot.history.queryOptions({ business, spotId }));
  return (
    <section aria-labelledby="history" className="grid gap-4">
      <SectionHead id="history" title={say("history")} />
      <VersionEffect versions={history.versions} />
      <SpotHistory
        history={history}
        timeZone={timeZone}
        changesOf={(at) => {
          const [version, before] = [history.versions[at], history.versions[at + 1]];
          return version && changesOf(before?.content ?? null, version.content);
        }}
      />
    </section>
  );
}
