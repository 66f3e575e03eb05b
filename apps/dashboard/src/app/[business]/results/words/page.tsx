import type { Metadata } from "next";
import { prefetch, trpc } from "@/api/server";
import { RecodingLine } from "@/features/feedback/recoding-line";
import { ResultsPage, type ResultsProps, readResults, resultsTitle } from "@/features/insight/results-page";
import { WordResults } from "@/features/insight/word-results";
import { withMessages } from "@/server/with-messages";

export const generateMetadata = (): Promise<Metadata> => resultsTitle("words");

/** Journey and persona choose spots, and these figures are of all answers. */
const ofAnswers = ["location", "channel", "compare"] as const;

async function WordsPage(props: ResultsProps) {
  const results = await readResults(props);
  const { me, home, address } = results;
  prefetch(trpc.mention.recoding.queryOptions({ business: me.slug }));
  return (
    <ResultsPage
      results={results}
      page={`${home}/results/words`}
      current="words"
      fields={ofAnswers}
      sure={["read", "change", "small"]}
      beforeFilter={<RecodingLine business={me.slug} />}
    >
      <WordResults business={me.slug} address={address} />
    </ResultsPage>
  );
}

export default withMessages("page /[business]/results/words", WordsPage);
