import type { Metadata } from "next";
import { ResultsPage, type ResultsProps, readResults, resultsTitle } from "@/features/insight/results-page";
import { WordResults } from "@/features/insight/word-results";
import { withMessages } from "@/server/with-messages";

export const generateMetadata = (): Promise<Metadata> => resultsTitle("words");

/** Journey and persona choose spots, and these figures are of all answers. */
const ofAnswers = ["location", "channel", "compare"] as const;

async function WordsPage(props: ResultsProps) {
  const results = await readResults(props);
  const { me, home, address } = results;
  return (
    <ResultsPage
      results={results}
      page={`${home}/results/words`}
      current="words"
      fields={ofAnswers}
      sure={["read", "change", "small"]}
    >
      <WordResults business={me.slug} address={address} />
    </ResultsPage>
  );
}

export default withMessages("page /[business]/results/words", WordsPage);
