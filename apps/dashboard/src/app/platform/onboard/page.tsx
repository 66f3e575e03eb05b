import { timeZoneNames } from "@spots/domain/kernel/time-zone";
import { PageHead } from "@spots/ui/page-head";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OnboardForm } from "@/features/platform/onboard-form";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform"))("onboard") };
}

async function OnboardPage() {
  const say = await getTranslations("platform");
  return (
    <>
      <PageHead title={say("onboard")} lead={say("onboardLead")} />
      <OnboardForm zones={timeZoneNames()} />
    </>
  );
}

export default withMessages("page /platform/onboard", OnboardPage);
