import type { Metadata } from "next";
import { Courses } from "@/features/insight/courses";
import { GrainTabs } from "@/features/insight/grain-tabs";
import { ResultsPage, type ResultsProps, readResults, resultsTitle } from "@/features/insight/results-page";
import { withMessages } from "@/server/with-messages";

export const generateMetadata = (): Promise<Metadata> => resultsTitle("time");

async function OverTimePage(props: ResultsProps) {
  const results = await readResults(props);
  const { me, home, address, choices } = results;
  const page = `${home}/results/over-time`;
  return (
    <ResultsPage
      results={results}
      page={page}
      current="time"
      keep={{ by: address.grain }}
      tabs={<GrainTabs page={page} address={address} />}
      sure={["chart", "small"]}
    >
      <Courses
        business={me.slug}
        address={address}
        locations={choices.locations}
        mayNote={me.actions.includes("annotation.write")}
        mayNoteAll={me.member.locationIds.length === 0 || me.member.role === "owner"}
      />
    </ResultsPage>
  );
}

export default withMessages("page /[business]/results/over-time", OverTimePage);
