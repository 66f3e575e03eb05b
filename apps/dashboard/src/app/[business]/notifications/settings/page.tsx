import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { NotificationSettings } from "@/features/notification/settings";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notification"))("settings.title") };
}

async function NotificationSettingsPage({ params }: { params: Promise<{ business: string }> }) {
  const { slug: business } = await openPage(params, "notification.mine");
  const say = await getTranslations("notification");
  prefetch(trpc.notification.settings.queryOptions({ business }));
  prefetch(trpc.notification.deliveries.queryOptions({ business }));
  return (
    <Hydrate>
      <PageHead title={say("settings.title")} lead={say("settings.lead")} />
      <Suspense fallback={<SkeletonRows count={8} />}>
        <NotificationSettings business={business} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/notifications/settings", NotificationSettingsPage);
