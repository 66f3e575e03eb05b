import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { Jobs } from "@/features/platform/jobs";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform"))("jobs") };
}

function JobsPage() {
  prefetch(trpc.platform.deadLetters.queryOptions());
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={6} />}>
        <Jobs />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /platform/jobs", JobsPage);
