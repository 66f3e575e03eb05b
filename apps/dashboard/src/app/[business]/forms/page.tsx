import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { FormList } from "@/features/form/form-list";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("questionForm"))("title") };
}

async function FormsPage({ params }: { params: Promise<{ business: string }> }) {
  const { slug: business } = await openPage(params, "form.read");
  prefetch(trpc.form.list.queryOptions({ business }));
  prefetch(trpc.form.templates.queryOptions({ business }));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={3} />}>
        <FormList business={business} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/forms", FormsPage);
