import { SkeletonRoad } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { Hydrate } from "@/api/server";
import { FeelingsOfJourney } from "@/features/insight/stage-feelings";
import { journeyOf, journeyTitle } from "@/server/page-title";
import { withMessages } from "@/server/with-messages";
import { JourneyWithSpotSheet } from "./journey-with-spot-sheet";

type Props = { params: Promise<{ business: string; journeyId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return journeyTitle(params);
}

async function JourneyPage({ params }: Props) {
  const me = await openPage(params, "journey.read");
  const { journeyId } = await params;
  await orNotFound(journeyOf(me.slug, journeyId));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRoad />}>
        <JourneyWithSpotSheet
          business={me.slug}
          journeyId={journeyId}
          memberId={me.member.id}
          mayPublish={me.actions.includes("journey.publish")}
          mayReadAnswers={me.actions.includes("response.read")}
          language={me.locale}
          mayJudge={me.actions.includes("spot.judge")}
          mayReadCodes={me.actions.includes("channel.read")}
          mayOpenCodes={me.actions.includes("channel.open")}
        />
      </Suspense>
      {me.actions.includes("pulse.read") && (
        <Suspense>
          <FeelingsOfJourney business={me.slug} journeyId={journeyId} />
        </Suspense>
      )}
    </Hydrate>
  );
}

export default withMessages("page /[business]/journeys/[journeyId]", JourneyPage);
