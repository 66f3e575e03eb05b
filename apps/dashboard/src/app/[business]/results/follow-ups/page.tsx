import type { Metadata } from "next";
import { withoutComparison } from "@/features/insight/filter-bar";
import { FollowUpResults } from "@/features/insight/follow-up-results";
import { readParam } from "@/features/insight/results-address";
import { ResultsPage, type ResultsProps, readResults, resultsTitle } from "@/features/insight/results-page";
import { withMessages } from "@/server/with-messages";

export const generateMetadata = (): Promise<Metadata> => resultsTitle("followUps");

async function FollowUpsPage(props: ResultsProps) {
  const results = await readResults(props);
  const { me, home, address } = results;
  const query = await props.searchParams;
  return (
    <ResultsPage
      results={results}
      page={`${home}/results/follow-ups`}
      current="followUps"
      fields={withoutComparison}
      sure={["small"]}
    >
      <FollowUpResults
        business={me.slug}
        address={address}
        part={readParam(query, "part") === "2" ? 2 : 1}
        isAll={readParam(query, "show") === "all"}
      />
    </ResultsPage>
  );
}

export default withMessages("page /[business]/results/follow-ups", FollowUpsPage);
