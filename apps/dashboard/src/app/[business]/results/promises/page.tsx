import type { Metadata } from "next";
import { PromiseResults } from "@/features/insight/promise-results";
import { ResultsPage, type ResultsProps, readResults, resultsTitle } from "@/features/insight/results-page";
import { withMessages } from "@/server/with-messages";

export const generateMetadata = (): Promise<Metadata> => resultsTitle("promises");

async function PromisesPage(props: ResultsProps) {
  const results = await readResults(props);
  const { me, home, address } = results;
  return (
    <ResultsPage results={results} page={`${home}/results/promises`} current="promises" fields={["location"]}>
      <PromiseResults business={me.slug} address={address} />
    </ResultsPage>
  );
}

export default withMessages("page /[business]/results/promises", PromisesPage);
