import { PageHead } from "@spots/ui/page-head";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportPart } from "@/features/exchange/import-part";
import { openPage } from "@/server/open-page";

type Props = { params: Promise<{ business: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exchange"))("importTitle") };
}

export default async function ImportPage({ params }: Props) {
  const me = await openPage(params, "journey.shape");
  const say = await getTranslations("exchange");
  return (
    <>
      <PageHead title={say("importTitle")} lead={say("importLead")} />
      <ImportPart business={me.slug} />
    </>
  );
}
