import { Anchor } from "@spots/ui/link";
import { PageHead } from "@spots/ui/page-head";
import { SectionHead } from "@spots/ui/section-head";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { caller } from "@/api/server";
import { ProviderForm } from "@/features/asking/provider-form";
import { AskingRuleForm } from "@/features/asking/rule-form";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("asking.rules"))("title") };
}

async function AskingRulesPage({ params }: { params: Promise<{ business: string }> }) {
  const { slug: business } = await openPage(params, "asking.rule");
  const say = await getTranslations("asking.rules");
  const messages = await getTranslations("asking.provider");
  const call = await caller();
  const rule = await call.asking.rule({ business });
  const provider = await call.asking.provider({ business });
  return (
    <>
      <PageHead
        eyebrow={<Anchor href={`/${business}/asked`}>{say("back")}</Anchor>}
        title={say("title")}
        lead={say("lead")}
      />
      <AskingRuleForm business={business} rule={rule} />
      <section aria-labelledby="messages">
        <SectionHead id="messages" title={messages("title")} detail={messages("lead")} />
        <ProviderForm business={business} provider={provider} />
      </section>
    </>
  );
}

export default withMessages("page /[business]/asked/rules", AskingRulesPage);
