import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { PlatformRecord } from "@/features/platform/record";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform"))("record") };
}

function RecordPage() {
  prefetch(trpc.platform.acts.queryOptions());
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={6} />}>
        <PlatformRecord />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /platform/record", RecordPage);
