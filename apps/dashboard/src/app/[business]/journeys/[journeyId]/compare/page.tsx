import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { caller } from "@/api/server";
import { VersionCompare } from "@/features/journey/version-compare";
import { journeyOf, journeyTitle } from "@/server/page-title";

type Props = {
  params: Promise<{ business: string; journeyId: string }>;
  searchParams: Promise<{ earlier?: string; later?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return journeyTitle(params, (await getTranslations("journey"))("compareTitle"));
}

/** Reads a version's number from the address; returns `otherwise` when there is none. */
const numberIn = (text: string | undefined, otherwise: number) =>
  /^[1-9]\d{0,5}$/.test(text ?? "") ? Number(text) : otherwise;

export default async function ComparePage({ params, searchParams }: Props) {
  const me = await openPage(params, "journey.read");
  const { journeyId } = await params;
  const chosen = await searchParams;
  const api = await caller();
  const journey = await orNotFound(journeyOf(me.slug, journeyId));
  const earlier = numberIn(chosen.earlier, Math.max(1, journey.version - (journey.isChanged ? 0 : 1)));
  const later =
    chosen.later === "draft" || (!chosen.later && journey.isChanged) ? null : numberIn(chosen.later, journey.version);
  const compared =
    journey.version === 0
      ? null
      : await orNotFound(api.journey.compare({ business: me.slug, journeyId, earlier, later }));
  return <VersionCompare business={me.slug} journey={journey} compared={compared} />;
}
