import { SkeletonBlock, SkeletonFigures, SkeletonTitle } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { meIn, openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { FiguresAsOf } from "@/features/insight/figures-as-of";
import { withMessages } from "@/server/with-messages";
import { Home } from "./home";

type Props = { params: Promise<{ business: string }> };

/**
 * Sets the whole title, since the title template of a layout does not apply to the page beside it.
 */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [say, { business }] = await Promise.all([getTranslations("home"), params]);
  const name = await meIn(business).then(
    (me) => `${me.name} · `,
    () => "",
  );
  return { title: { absolute: `${say("title")} · ${name}Magic Spots` } };
}

async function HomePage({ params }: Props) {
  const me = await openPage(params, "pulse.read");
  prefetch(trpc.pulse.home.queryOptions({ business: me.slug }));
  prefetch(trpc.action.mine.queryOptions({ business: me.slug }));
  prefetch(trpc.journey.unpublished.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <FiguresAsOf business={me.slug} />
      <Suspense
        fallback={
          <>
            <SkeletonTitle />
            <SkeletonFigures count={3} />
            <SkeletonBlock height="large" />
          </>
        }
      >
        <Home business={me.slug} actions={me.actions} isOwner={me.member.role === "owner"} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]", HomePage);
