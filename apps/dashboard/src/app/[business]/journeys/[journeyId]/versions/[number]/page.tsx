import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { caller } from "@/api/server";
import { VersionView } from "@/features/journey/version-view";
import { journeyOf, journeyTitle } from "@/server/page-title";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string; journeyId: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params;
  return journeyTitle(params, (await getTranslations("journey"))("version", { number }));
}

async function VersionPage({ params }: Props) {
  const me = await openPage(params, "journey.read");
  const { journeyId, number } = await params;
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
  const api = await caller();
  const version = await orNotFound(api.journey.version({ business: me.slug, journeyId, number: Number(number) }));
  const journey = await orNotFound(journeyOf(me.slug, journeyId));
  return (
    <VersionView
      business={me.slug}
      timeZone={me.timeZone}
      journeyId={journeyId}
      version={version}
      mayShape={me.actions.includes("journey.shape")}
      numbers={journey.versions.map((each) => each.number)}
    />
  );
}

export default withMessages("page /[business]/journeys/[journeyId]/versions/[number]", VersionPage);
