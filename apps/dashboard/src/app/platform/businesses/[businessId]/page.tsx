import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { orNotFound } from "@/api/refusal";
import { ask, Hydrate, trpc } from "@/api/server";
import { BusinessView } from "@/features/platform/business-view";
import { titleWith } from "@/server/page-title";
import { withMessages } from "@/server/with-messages";

/** Reads the business once for the title and the page, since each read is recorded. */
const businessOf = (businessId: string) => ask(trpc.platform.business.queryOptions({ businessId }));

type Props = { params: Promise<{ businessId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [say, { businessId }] = await Promise.all([getTranslations("platform"), params]);
  return titleWith(
    businessOf(businessId).then(({ name }) => name),
    say("business"),
  );
}

async function PlatformBusinessPage({ params }: Props) {
  const { businessId } = await params;
  await orNotFound(businessOf(businessId));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={6} />}>
        <BusinessView businessId={businessId} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /platform/businesses/[businessId]", PlatformBusinessPage);
