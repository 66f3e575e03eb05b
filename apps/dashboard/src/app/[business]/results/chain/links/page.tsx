import { referralSteps } from "@spots/domain/insight/referral-steps";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { ReferralsBehind } from "@/features/insight/referrals-behind";
import type { ResultsProps } from "@/features/insight/results-page";
import { RowsBehind, readRowsPage } from "@/features/insight/rows-behind";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("results.referrals"))("behind") };
}

/** The answers behind a step of the links for friends. */
async function ReferralsBehindPage(props: ResultsProps) {
  const opened = await readRowsPage(props);
  const say = await getTranslations("results");
  const which = referralSteps.find((step) => step === opened.read("which")) ?? "shared";
  const spot = opened.read("spot");
  const result = await orNotFound(
    ask(trpc.results.referralsBehind.queryOptions({ ...opened.input, which, spotId: spot })),
  );
  return (
    <RowsBehind
      {...{ opened, result }}
      from={["chain", say("tabs.chain")]}
      at={["links", { which, spot }]}
      title={`${say("referrals.title")}: ${say(`referrals.which.${which}`)}`}
    >
      <ReferralsBehind home={`/${opened.business}`} rows={result.rows} />
    </RowsBehind>
  );
}

export default withMessages("page /[business]/results/chain/links", ReferralsBehindPage);
