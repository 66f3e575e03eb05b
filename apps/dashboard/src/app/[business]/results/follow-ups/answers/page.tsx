import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { FollowUpsBehind } from "@/features/insight/follow-ups-behind";
import { rowsQuery } from "@/features/insight/results-address";
import type { ResultsProps } from "@/features/insight/results-page";
import { RowsBehind, readRowsPage } from "@/features/insight/rows-behind";
import { ExportMenu } from "@/lists/export-menu";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("results.followUps"))("behind") };
}

/** The answered follow-ups of a period, or those whose list holds a spot. */
async function FollowUpsBehindPage(props: ResultsProps) {
  const opened = await readRowsPage(props);
  const say = await getTranslations("results");
  const spot = opened.read("spot");
  const result = await orNotFound(ask(trpc.results.followUpsBehind.queryOptions({ ...opened.input, spotId: spot })));
  const exported = Object.fromEntries(new URLSearchParams(rowsQuery(opened.address.filter, { spot })));
  return (
    <RowsBehind
      {...{ opened, result }}
      from={["follow-ups", say("tabs.followUps")]}
      at={["answers", { spot }]}
      title={say("followUps.behind")}
      actions={<ExportMenu business={opened.business} table="followUps" filters={exported} />}
    >
      <FollowUpsBehind home={`/${opened.business}`} rows={result.rows} mayDecide={opened.mayDecide} />
    </RowsBehind>
  );
}

export default withMessages("page /[business]/results/follow-ups/answers", FollowUpsBehindPage);
