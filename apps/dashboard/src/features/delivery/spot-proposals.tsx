import type { Outputs } from "@spots/api/trpc/root";
import { SectionHead } from "@spots/ui/section-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { Proposals } from "./proposals";

/** The section of a spot's page with what staff suggest to change; the page prefetches it. */
export async function SpotProposals({ me, spotId }: { me: Outputs["business"]["me"]; spotId: string }) {
  const say = await getTranslations("delivery.proposal");
  const { slug: business, timeZone, actions } = me;
  return (
    <section aria-labelledby="proposals">
      <SectionHead id="proposals" title={say("title")} detail={say("detail")} />
      <Suspense fallback={<SkeletonRows count={2} />}>
        <Proposals
          business={business}
          spotId={spotId}
          timeZone={timeZone}
          mayAnswer={actions.includes("spot.revise")}
        />
      </Suspense>
    </section>
  );
}
