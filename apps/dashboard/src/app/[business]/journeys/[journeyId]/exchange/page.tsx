import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ExportPart } from "@/features/exchange/export-part";
import { ImportPart } from "@/features/exchange/import-part";
import { PasteSpots } from "@/features/exchange/paste-spots";
import { openPage } from "@/server/open-page";
import { orNotFound } from "@/trpc/refusal";
import { caller, Hydrate, prefetch, trpc } from "@/trpc/server";

type Props = { params: Promise<{ business: string; journeyId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exchange"))("title") };
}

export default async function ExchangePage({ params }: Props) {
  const me = await openPage(params, "journey.read");
  const [{ journeyId }, say, api] = await Promise.all([params, getTranslations("exchange"), caller()]);
  const road = await orNotFound(api.journey.road({ business: me.slug, journeyId }));
  prefetch(trpc.journey.road.queryOptions({ business: me.slug, journeyId }));
  const here = `/${me.slug}/journeys/${journeyId}`;
  return (
    <>
      <PageHead
        eyebrow={say("ofJourney", { name: road.name })}
        title={say("title")}
        lead={say("lead")}
        actions={
          <>
            <Button icon="print" href={`${here}/poster`}>
              {say("poster")}
            </Button>
            <Button icon="print" href={`${here}/cards`}>
              {say("cards")}
            </Button>
          </>
        }
      />
      <ExportPart business={me.slug} journeyId={journeyId} />
      {me.actions.includes("journey.shape") && <ImportPart business={me.slug} />}
      {me.actions.includes("spot.place") && (
        <Hydrate>
          <Suspense fallback={<SkeletonRows count={3} />}>
            <PasteSpots business={me.slug} journeyId={journeyId} />
          </Suspense>
        </Hydrate>
      )}
    </>
  );
}
