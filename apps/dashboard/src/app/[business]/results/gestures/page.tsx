import type { Metadata } from "next";
import { GestureResults } from "@/features/insight/gesture-results";
import { ResultsPage, type ResultsProps, readResults, resultsTitle } from "@/features/insight/results-page";
import { withMessages } from "@/server/with-messages";

export const generateMetadata = (): Promise<Metadata> => resultsTitle("gestures");

async function GesturesPage(props: ResultsProps) {
  const results = await readResults(props);
  const { me, home, address } = results;
  return (
    <ResultsPage results={results} page={`${home}/results/gestures`} current="gestures" fields={["location"]}>
      <GestureResults business={me.slug} address={address} />
    </ResultsPage>
  );
}

export default withMessages("page /[business]/results/gestures", GesturesPage);
