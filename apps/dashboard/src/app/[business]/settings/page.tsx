import { timeZoneNames } from "@spots/domain/kernel/time-zone";
import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { caller } from "@/api/server";
import { BusinessForm } from "@/features/business/business-form";
import { LogoField } from "@/features/business/logo-field";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

async function SettingsPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "business.change");
  const [say, recognition] = [await getTranslations("settings"), await getTranslations("recognition.settings")];
  const ask = (await caller()).business;
  const settings = await ask.settings({ business: me.slug });
  const { logo } = await ask.logo({ business: me.slug });
  return (
    <>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        actions={
          <>
            <Button href={`/${me.slug}/settings/recognition`}>{recognition("link")}</Button>
            <Button href={`/${me.slug}/settings/api-keys`}>{say("apiKeys")}</Button>
          </>
        }
      />
      <BusinessForm me={me} settings={settings} zones={timeZoneNames()} />
      <LogoField business={me.slug} name={me.name} logo={logo} />
    </>
  );
}

export default withMessages("page /[business]/settings", SettingsPage);
