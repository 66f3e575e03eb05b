import { timeZoneNames } from "@spots/domain/kernel/time-zone";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { People } from "@/features/people/people";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

async function PeoplePage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "member.list");
  prefetch(trpc.member.list.queryOptions({ business: me.slug }));
  prefetch(trpc.location.list.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={6} />}>
        <People business={me.slug} me={me.member} actions={me.actions} timeZone={me.timeZone} zones={timeZoneNames()} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/team", PeoplePage);
