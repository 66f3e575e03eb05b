import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { ownAddress } from "@/api/visitor";
import { ApiKeys } from "@/features/api-key/api-keys";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("apiKey"))("title") };
}

async function ApiKeysPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "apiKey.read");
  const say = await getTranslations("apiKey");
  prefetch(trpc.apiKey.list.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        actions={<Button href={`/${me.slug}/settings`}>{say("back")}</Button>}
      />
      <Suspense fallback={<SkeletonRows count={3} />}>
        <ApiKeys business={me.slug} timeZone={me.timeZone} address={ownAddress()} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/settings/api-keys", ApiKeysPage);
