import { dayOf } from "@spots/domain/kernel/zoned-time";
import { SkeletonBlock } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { MyDay } from "@/features/delivery/my-day";
import { MyTasks } from "@/features/guided-path/my-tasks";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("delivery"))("mine") };
}

async function MyMomentsPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "moment.mine");
  prefetch(trpc.moment.mine.queryOptions({ business: me.slug }));
  prefetch(trpc.kudos.mine.queryOptions({ business: me.slug }));
  prefetch(trpc.action.mine.queryOptions({ business: me.slug }));
  const today = dayOf(new Date(), me.timeZone);
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonBlock height="large" />}>
        <MyDay
          business={me.slug}
          memberId={me.member.id}
          firstName={me.member.name.split(" ")[0] ?? me.member.name}
          tasks={<MyTasks business={me.slug} today={today} />}
        />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/mine", MyMomentsPage);
