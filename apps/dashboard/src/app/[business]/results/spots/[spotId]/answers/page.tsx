import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { ask, Hydrate, trpc } from "@/api/server";
import { AnswersBehind } from "@/features/insight/answers-behind";
import { BehindPage } from "@/features/insight/behind-page";
import { readParam, readResultsAddress, resultsQuery, type SearchParams } from "@/features/insight/results-address";
import { PeriodLine } from "@/features/insight/results-head";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string; spotId: string }>; searchParams: Promise<SearchParams> };

const groups = ["all", "mentioned", "waiting", "silent"] as const;

async function readPage({ params, searchParams }: Props) {
  const me = await openPage(params, "response.read");
  const { spotId } = await params;
  const address = readResultsAddress(await searchParams);
  const input = { business: me.slug, spotId, ...address.filter };
  return { me, spotId, address, input, results: await orNotFound(ask(trpc.results.spot.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { results } = await readPage(props);
  return { title: (await getTranslations("results.answers"))("title", { spot: results.spot.name }) };
}

async function AnswersBehindPage(props: Props) {
  const { me, spotId, address, input, results } = await readPage(props);
  const say = await getTranslations("results.answers");
  const params = await props.searchParams;
  const which = groups.find((group) => group === readParam(params, "which")) ?? "all";
  const cursor = readParam(params, "cursor") ?? undefined;
  const { rows, next } = await orNotFound(ask(trpc.results.answersBehind.queryOptions({ ...input, which, cursor })));
  const choices = await ask(trpc.results.choices.queryOptions({ business: me.slug }));
  const page = `/${me.slug}/results/spots/${spotId}`;
  const to = (more: Record<string, string | null>) => `${page}/answers${resultsQuery(address.filter, more)}`;
  return (
    <Hydrate>
      <BehindPage
        title={say("title", { spot: results.spot.name })}
        back={{ href: page + resultsQuery(address.filter), label: results.spot.name }}
        period={<PeriodLine address={address} days={results.days} compared={results.comparedDays} choices={choices} />}
        groups={{
          label: say("which"),
          items: groups.map((group) => ({ href: to({ which: group }), label: say(group), current: group === which })),
        }}
        older={next === null ? null : { href: to({ which, cursor: next }), label: say("more") }}
        none={say("none")}
        isEmpty={rows.length === 0}
      >
        <AnswersBehind home={`/${me.slug}`} rows={rows} />
      </BehindPage>
    </Hydrate>
  );
}

export default withMessages("page /[business]/results/spots/[spotId]/answers", AnswersBehindPage);
