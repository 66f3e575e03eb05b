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

type PartsProps = {
  input: SpotInput;
  filter: ResultsFilter;
  /** The words that a version changed. */
  changesOf: (before: SpotContent | null, after: SpotContent) => ReactNode;
  home: string;
  page: string;
  timeZone: string;
};

/** The words, the moments, the people and the history of a spot. */
export async function SpotParts({ input, filter, home, page, timeZone, changesOf }: PartsProps) {
  const say = await getTranslations("results");
  const { business, spotId } = input;
  const [history, answers, moments, people] = await Promise.all([
    ask(trpc.spot.history.queryOptions({ business, spotId })),
    ask(trpc.results.answersBehind.queryOptions({ ...input, which: "mentioned", limit: 5 })),
    ask(trpc.results.momentsBehind.queryOptions({ ...input, limit: 5 })),
    ask(trpc.results.deliveredBy.queryOptions(input)),
  ]);
  const all = (part: "answers" | "moments", which: string) => (
    <TextLink href={`${page}/${part}${rowsQuery(filter, { which })}`}>{say("spot.all")}</TextLink>
  );
  return (
    <>
      <section aria-labelledby="words">
        <SectionHead id="words" title={say("spot.words")} actions={all("answers", "mentioned")} />
        {answers.rows.length > 0 ? (
          <AnswersBehind home={home} rows={answers.rows} />
        ) : (
          <p className="text-ink-2">{say("spot.noWords")}</p>
        )}
      </section>
      <section aria-labelledby="deliveries">
        <SectionHead id="deliveries" title={say("spot.deliveries")} actions={all("moments", "due")} />
        {moments.rows.length > 0 ? (
          <MomentsBehind business={business} rows={moments.rows} />
        ) : (
          <p className="text-ink-2">{say("spot.noMoments")}</p>
        )}
      </section>
      <SpotDeclines input={input} />
      <section aria-labelledby="people">
        <SectionHead id="people" title={say("people.title")} detail={say("people.detail")} />
        <DeliveredBy rows={people} />
      </section>
      <section aria-labelledby="history" className="grid gap-4">
        <SectionHead id="history" title={say("spot.history")} />
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
    </>
  );
}
