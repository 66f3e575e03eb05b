import type { Metadata } from "next";
import { ChainResults } from "@/features/insight/chain-results";
import { withoutComparison } from "@/features/insight/filter-bar";
import { ReferralResults } from "@/features/insight/referral-results";
import { ResultsPage, type ResultsProps, readResults, resultsTitle } from "@/features/insight/results-page";
import { withMessages } from "@/server/with-messages";

export const generateMetadata = (): Promise<Metadata> => resultsTitle("chain");

async function ChainPage(props: ResultsProps) {
  const results = await readResults(props);
  const { me, home, address } = results;
  return (
    <ResultsPage
      results={results}
      page={`${home}/results/chain`}
      current="chain"
      fields={withoutComparison}
      sure={["chain", "small"]}
    >
      <ChainResults business={me.slug} address={address} />
      <ReferralResults business={me.slug} address={address} />
    </ResultsPage>
  );
}

export default withMessages("page /[business]/results/chain", ChainPage);
