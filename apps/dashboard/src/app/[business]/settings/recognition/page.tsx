import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { ThanksKinds } from "@/features/recognition/thanks-kinds";
import { Values } from "@/features/recognition/values";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recognition.settings"))("title") };
}

async function RecognitionSettingsPage({ params }: { params: Promise<{ business: string }> }) {
  const { slug: business } = await openPage(params, "business.change");
  const say = await getTranslations("recognition.settings");
  prefetch(trpc.value.list.queryOptions({ business }));
  prefetch(trpc.thanks.kinds.queryOptions({ business }));
  return (
    <Hydrate>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        actions={<Button href={`/${business}/settings`}>{say("back")}</Button>}
      />
      <Suspense fallback={<SkeletonRows count={4} />}>
        <Values business={business} />
        <ThanksKinds business={business} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/settings/recognition", RecognitionSettingsPage);
