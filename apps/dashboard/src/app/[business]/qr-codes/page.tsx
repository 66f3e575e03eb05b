import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { Channels } from "@/features/feedback/channels";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("channel"))("title") };
}

async function ChannelsPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "channel.read");
  prefetch(trpc.channel.list.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={4} />}>
        <Channels business={me.slug} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/qr-codes", ChannelsPage);
