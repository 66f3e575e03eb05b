import { Id } from "@spots/domain/kernel/ids";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { GuidedPathList } from "@/features/guided-path/path-list";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("guidedPath"))("title") };
}

type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<{ readonly promise?: string | string[] }>;
};

async function GuidedPathsPage({ params, searchParams }: Props) {
  const me = await openPage(params, "journey.shape");
  const promise = Id.safeParse((await searchParams).promise);
  prefetch(trpc.guidedPath.list.queryOptions({ business: me.slug }));
  prefetch(trpc.journey.list.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={4} />}>
        <GuidedPathList business={me.slug} timeZone={me.timeZone} brandPromiseId={promise.data ?? null} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/guided-path", GuidedPathsPage);
