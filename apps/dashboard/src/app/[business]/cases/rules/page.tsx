import { Anchor } from "@spots/ui/link";
import { PageHead } from "@spots/ui/page-head";
import { SectionHead } from "@spots/ui/section-head";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { caller } from "@/api/server";
import { LocationRules, RulesForm } from "@/features/case/case-page";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("case.rules"))("title") };
}

async function CaseRulesPage({ params }: { params: Promise<{ business: string }> }) {
  const { slug: business } = await openPage(params, "case.rule");
  const say = await getTranslations("case.rules");
  const { rules, locations, members } = await (await caller()).case.settings({ business });
  return (
    <>
      <PageHead
        eyebrow={<Anchor href={`/${business}/cases`}>{say("back")}</Anchor>}
        title={say("title")}
        lead={say("lead")}
      />
      <section aria-labelledby="answers">
        <SectionHead id="answers" title={say("answers")} />
        <RulesForm business={business} rules={rules} />
      </section>
      <section aria-labelledby="places">
        <SectionHead id="places" title={say("places")} detail={say("hoursHint")} />
        <div className="grid gap-8 lg:grid-cols-2">
          {locations.map((location) => (
            <LocationRules key={location.id} business={business} location={location} members={members} />
          ))}
        </div>
      </section>
    </>
  );
}

export default withMessages("page /[business]/cases/rules", CaseRulesPage);
