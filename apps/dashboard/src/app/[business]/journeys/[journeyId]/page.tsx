import { SkeletonRoad } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { Hydrate } from "@/api/server";
import { journeyTitle, roadOf } from "@/server/page-title";
import { withMessages } from "@/server/with-messages";
import { RoadWithEditor } from "./road-with-editor";

type Props = { params: Promise<{ business: string; journeyId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return journeyTitle(params);
}

async function RoadPage({ params }: Props) {
  const me = await openPage(params, "journey.read");
  const { journeyId } = await params;
  await orNotFound(roadOf(me.slug, journeyId));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRoad />}>
        <RoadWithEditor
          business={me.slug}
          journeyId={journeyId}
          memberId={me.member.id}
          mayPublish={me.actions.includes("journey.publish")}
          mayJudge={me.actions.includes("spot.judge")}
        />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/journeys/[journeyId]", RoadPage);
