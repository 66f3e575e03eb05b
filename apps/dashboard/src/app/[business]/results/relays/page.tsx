import type { Metadata } from "next";
import { RelayResults } from "@/features/insight/relay-results";
import { ResultsPage, type ResultsProps, readResults, resultsTitle } from "@/features/insight/results-page";
import { withMessages } from "@/server/with-messages";

export const generateMetadata = (): Promise<Metadata> => resultsTitle("relays");

async function RelaysPage(props: ResultsProps) {
  const results = await readResults(props);
  const { me, home, address } = results;
  return (
    <ResultsPage results={results} page={`${home}/results/relays`} current="relays" fields={["location"]}>
      <RelayResults business={me.slug} address={address} />
    </ResultsPage>
  );
}

export default withMessages("page /[business]/results/relays", RelaysPage);
