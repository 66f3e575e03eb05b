import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { Templates } from "@/features/platform/templates";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform"))("templates") };
}

function TemplatesPage() {
  prefetch(trpc.platform.offered.queryOptions());
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={6} />}>
        <Templates />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /platform/templates", TemplatesPage);
