import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { Businesses } from "@/features/platform/businesses";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform"))("title") };
}

function PlatformPage() {
  prefetch(trpc.platform.businesses.queryOptions({ search: "" }));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={6} />}>
        <Businesses />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /platform", PlatformPage);
