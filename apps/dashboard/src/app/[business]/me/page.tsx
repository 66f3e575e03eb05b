import { dayOf } from "@spots/domain/kernel/zoned-time";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { MyHabit } from "@/features/growth/my-habit";
import { EraseMine } from "@/features/recognition/erase-mine";
import { ExportMine } from "@/features/recognition/export-mine";
import { MyPage } from "@/features/recognition/my-page";
import { WeekNotes } from "@/features/recognition/week-notes";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recognition.mine"))("title") };
}

async function MePage({ params }: { params: Promise<{ business: string }> }) {
  const { slug: business, timeZone } = await openPage(params, "recognition.mine");
  const say = await getTranslations("recognition.mine");
  prefetch(trpc.recognition.mine.queryOptions({ business }));
  prefetch(trpc.recognition.weekNotes.queryOptions({ business }));
  prefetch(trpc.growth.mine.queryOptions({ business }));
  return (
    <Hydrate>
      <PageHead title={say("title")} lead={say("lead")} actions={<ExportMine business={business} />} />
      <Suspense fallback={<SkeletonRows count={5} />}>
        <WeekNotes business={business} />
        <MyPage {...{ business, timeZone }} />
        <MyHabit {...{ business, timeZone }} today={dayOf(new Date(), timeZone)} />
        <div>
          <EraseMine business={business} />
        </div>
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/me", MePage);
