import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { BeginChooser } from "@/features/template/begin-chooser";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("template"))("title") };
}

async function BeginPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "journey.shape");
  prefetch(trpc.template.list.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={6} />}>
        <BeginChooser business={me.slug} locale={me.locale} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/journeys/new", BeginPage);
