import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { Wall } from "@/features/recognition/wall";
import { PrintButton } from "@/print/printout-buttons";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string }>; searchParams: Promise<{ view?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recognition.wall"))("title") };
}

async function WallPage({ params, searchParams }: Props) {
  const { slug: business, name, timeZone, actions } = await openPage(params, "wall.read");
  const say = await getTranslations("recognition.wall");
  prefetch(trpc.wall.stories.queryOptions({ business }));
  const isScreen = (await searchParams).view === "screen";
  const stories = (
    <Suspense fallback={<SkeletonRows count={5} />}>
      <Wall {...{ business, timeZone }} />
    </Suspense>
  );
  if (isScreen)
    return (
      <Hydrate>
        <div className="fixed inset-0 z-50 grid content-start gap-8 overflow-y-auto bg-paper p-6 sm:p-10">
          <h1 className="text-[2rem] leading-tight font-semibold break-words">{say("titleOf", { business: name })}</h1>
          {stories}
          <div>
            <Button variant="plain" size="small" href={`/${business}/wall`}>
              {say("leaveScreen")}
            </Button>
          </div>
        </div>
      </Hydrate>
    );
  return (
    <Hydrate>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        actions={
          <span className="flex flex-wrap gap-2 print:hidden">
            <PrintButton />
            <Button href={`/${business}/wall?view=screen`}>{say("screen")}</Button>
            {actions.includes("wall.keep") && <Button href={`/${business}/wall/stories`}>{say("keep")}</Button>}
          </span>
        }
      />
      {stories}
    </Hydrate>
  );
}

export default withMessages("page /[business]/wall", WallPage);
