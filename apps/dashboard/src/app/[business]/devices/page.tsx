import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { Devices } from "@/features/people/devices";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("devices.title") };
}

async function DevicesPage({ params }: { params: Promise<{ business: string }> }) {
  const { slug: business, member, timeZone } = await openPage(params, "device.manage");
  prefetch(trpc.device.list.queryOptions({ business }));
  prefetch(trpc.location.list.queryOptions({ business }));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={6} />}>
        <Devices business={business} role={member.role} timeZone={timeZone} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/devices", DevicesPage);
