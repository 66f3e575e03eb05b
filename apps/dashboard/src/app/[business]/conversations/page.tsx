import { Id } from "@spots/domain/kernel/ids";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetchPages, trpc } from "@/api/server";
import { ConversationPage } from "@/features/conversation/conversation-page";
import { withMessages } from "@/server/with-messages";

type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<{ show?: string | string[]; open?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("conversation.list"))("title") };
}

async function ConversationsPage({ params, searchParams }: Props) {
  const me = await openPage(params, "thread.write");
  const { show, open } = await searchParams;
  const resolved = show === "resolved";
  for (const whose of ["mine", "others"] as const)
    prefetchPages(
      trpc.thread.list.infiniteQueryOptions(
        { business: me.slug, resolved, whose },
        { getNextPageParam: () => undefined },
      ),
    );
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={6} />}>
        <ConversationPage
          business={me.slug}
          resolved={resolved}
          open={Id.nullable()
            .catch(null)
            .parse(open ?? null)}
        />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/conversations", ConversationsPage);
