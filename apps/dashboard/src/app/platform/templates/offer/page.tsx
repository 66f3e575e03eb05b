import { PageHead } from "@spots/ui/page-head";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfferForm } from "@/features/platform/offer-form";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform"))("offer") };
}

async function OfferPage() {
  const say = await getTranslations("platform");
  return (
    <>
      <PageHead title={say("offer")} lead={say("offerLead")} />
      <OfferForm />
    </>
  );
}

export default withMessages("page /platform/templates/offer", OfferPage);
