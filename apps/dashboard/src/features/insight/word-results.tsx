import { EmptyState } from "@spots/ui/empty-state";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import type { ResultsAddress } from "./results-address";
import { PeriodLine } from "./results-head";
import { Ingredients, OwnWords, Themes, Tones } from "./word-tables";

/** What answers say beside spots: tone, themes, telling words and the five ingredients. */
export async function WordResults({ business, address }: { business: string; address: ResultsAddress }) {
  const say = await getTranslations("results.words");
  const { filter } = address;
  const choices = await ask(trpc.results.choices.queryOptions({ business }));
  const words = await orNotFound(ask(trpc.results.words.queryOptions({ business, ...filter })));
  const of = { home: `/${business}`, filter, words, spotId: null };
  return (
    <>
      <PeriodLine address={address} days={words.days} compared={words.comparedDays} choices={choices} />
      {words.n === 0 ? (
        <EmptyState title={say("empty.title")}>{say("empty.teach")}</EmptyState>
      ) : (
        <>
          <p className="max-w-[70ch]">
            {say("lead", { n: words.n })} {(filter.journeyId || filter.personaId) && say("ofAllAnswers")}
          </p>
          <div className="grid gap-10">
            <Tones of={of} />
            <Themes of={of} />
            <OwnWords of={of} />
            <Ingredients of={of} />
          </div>
        </>
      )}
    </>
  );
}
