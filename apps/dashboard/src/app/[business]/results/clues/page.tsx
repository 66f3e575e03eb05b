import type { Metadata } from "next";
import { ClueResults } from "@/features/insight/clue-results";
import { ResultsPage, type ResultsProps, readResults, resultsTitle } from "@/features/insight/results-page";
import { withMessages } from "@/server/with-messages";

export const generateMetadata = (): Promise<Metadata> => resultsTitle("clues");

async function CluesPage(props: ResultsProps) {
  const results = await readResults(props);
  const { me, home, address } = results;
  return (
    <ResultsPage results={results} page={`${home}/results/clues`} current="clues" fields={["location"]}>
      <ClueResults business={me.slug} address={address} />
    </ResultsPage>
  );
}

export default withMessages("page /[business]/results/clues", CluesPage);
