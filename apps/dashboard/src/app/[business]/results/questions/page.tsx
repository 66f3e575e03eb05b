import type { Metadata } from "next";
import { QuestionResults } from "@/features/insight/question-results";
import { readParam } from "@/features/insight/results-address";
import { ResultsPage, type ResultsProps, readResults, resultsTitle } from "@/features/insight/results-page";
import { withMessages } from "@/server/with-messages";

export const generateMetadata = (): Promise<Metadata> => resultsTitle("questions");

async function QuestionsPage(props: ResultsProps) {
  const results = await readResults(props);
  const { me, home, address } = results;
  const spotId = readParam(await props.searchParams, "spot") || null;
  return (
    <ResultsPage
      results={results}
      page={`${home}/results/questions`}
      current="questions"
      fields={["location", "channel", "stage"]}
      keep={spotId === null ? {} : { spot: spotId }}
    >
      <QuestionResults business={me.slug} address={address} spotId={spotId} />
    </ResultsPage>
  );
}

export default withMessages("page /[business]/results/questions", QuestionsPage);
