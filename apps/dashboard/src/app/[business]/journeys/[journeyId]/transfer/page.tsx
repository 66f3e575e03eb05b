import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { Hydrate } from "@/api/server";
import { ExportPart } from "@/features/transfer/export-part";
import { ImportPart } from "@/features/transfer/import-part";
import { PasteSpots } from "@/features/transfer/paste-spots";
import { journeyOf, journeyTitle } from "@/server/page-title";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string; journeyId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return journeyTitle(params, (await getTranslations("transfer"))("title"));
}

async function TransferPage({ params }: Props) {
  const me = await openPage(params, "journey.read");
  const [{ journeyId }, say] = await Promise.all([params, getTranslations("transfer")]);
  const journey = await orNotFound(journeyOf(me.slug, journeyId));
  const here = `/${me.slug}/journeys/${journeyId}`;
  return (
    <>
      <PageHead
        eyebrow={say("ofJourney", { name: journey.name })}
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
      {me.actions.includes("journey.shape") && <ImportPart business={me.slug} title={say("in")} />}
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

export default withMessages("page /[business]/journeys/[journeyId]/transfer", TransferPage);
