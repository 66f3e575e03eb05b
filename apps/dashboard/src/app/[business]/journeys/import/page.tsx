import { PageHead } from "@spots/ui/page-head";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { ImportPart } from "@/features/transfer/import-part";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("transfer"))("in") };
}

async function ImportPage({ params }: Props) {
  const me = await openPage(params, "journey.shape");
  const say = await getTranslations("transfer");
  return (
    <>
      <PageHead title={say("in")} lead={say("importLead")} />
      <ImportPart business={me.slug} title={say("chooseIt")} />
    </>
  );
}

export default withMessages("page /[business]/journeys/import", ImportPage);
