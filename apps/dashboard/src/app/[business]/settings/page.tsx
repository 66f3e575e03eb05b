import { timeZoneNames } from "@spots/domain/kernel/time-zone";
import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { caller } from "@/api/server";
import { BusinessForm } from "@/features/business/business-form";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

async function SettingsPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "business.change");
  const say = await getTranslations("settings");
  const settings = await (await caller()).business.settings({ business: me.slug });
  return (
    <>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        actions={<Button href={`/${me.slug}/settings/api-keys`}>{say("apiKeys")}</Button>}
      />
      <BusinessForm me={me} settings={settings} zones={timeZoneNames()} />
    </>
  );
}

export default withMessages("page /[business]/settings", SettingsPage);
