import { PageHead } from "@spots/ui/page-head";
import { SkeletonBlock, SkeletonFigures } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { RecodingLine } from "@/features/feedback/recoding-line";
import { PulseCharts, PulseFigures } from "@/features/insight/pulse-charts";
import { SpotPulses } from "@/features/insight/spot-pulses";
import { Help } from "@/help/help";
import { ExportMenu } from "@/lists/export-menu";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("insight"))("title") };
}

async function InsightPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "pulse.read");
  const say = await getTranslations("insight");
  prefetch(trpc.pulse.read.queryOptions({ business: me.slug }));
  prefetch(trpc.pulse.spots.queryOptions({ business: me.slug }));
  prefetch(trpc.mention.recoding.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <PageHead
        title={say("title")}
        help={<Help term="interval" />}
        lead={say("lead")}
        actions={<ExportMenu business={me.slug} table="spots" />}
      />
      <RecodingLine business={me.slug} />
      <Suspense fallback={<SkeletonFigures count={3} />}>
        <PulseFigures business={me.slug} />
      </Suspense>
      <Suspense fallback={<SkeletonBlock height="large" />}>
        <PulseCharts business={me.slug} />
      </Suspense>
      <Suspense fallback={<SkeletonBlock height="large" />}>
        <SpotPulses business={me.slug} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/results", InsightPage);
