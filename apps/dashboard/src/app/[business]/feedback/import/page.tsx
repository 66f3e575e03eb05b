import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { AnswerImports } from "@/features/feedback/answer-imports";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("answerImport"))("title") };
}

async function ImportPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "response.import");
  prefetch(trpc.response.imports.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={4} />}>
        <AnswerImports business={me.slug} timeZone={me.timeZone} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/feedback/import", ImportPage);
