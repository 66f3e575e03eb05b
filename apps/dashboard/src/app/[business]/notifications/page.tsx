import { Button } from "@spots/ui/button";
import { NavTabs } from "@spots/ui/nav-tabs";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetchPages, trpc } from "@/api/server";
import { NotificationList } from "@/features/notification/notification-list";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string }>; searchParams: Promise<{ show?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notification"))("title") };
}

async function NotificationsPage({ params, searchParams }: Props) {
  const me = await openPage(params, "notification.mine");
  const say = await getTranslations("notification");
  const unreadOnly = (await searchParams).show === "unread";
  const path = `/${me.slug}/notifications`;
  prefetchPages(
    trpc.notification.list.infiniteQueryOptions(
      { business: me.slug, unreadOnly },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  return (
    <Hydrate>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        actions={<Button href={`${path}/settings`}>{say("settings.link")}</Button>}
      />
      <NavTabs
        label={say("filter")}
        items={[
          { href: path, label: say("all"), current: !unreadOnly },
          { href: `${path}?show=unread`, label: say("onlyUnread"), current: unreadOnly },
        ]}
      />
      <Suspense key={String(unreadOnly)} fallback={<SkeletonRows count={8} />}>
        <NotificationList business={me.slug} unreadOnly={unreadOnly} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/notifications", NotificationsPage);
