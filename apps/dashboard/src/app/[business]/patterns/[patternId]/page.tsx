import { pickLocale } from "@spots/domain/kernel/locales";
import { isPatternId, patternFor } from "@spots/domain/spot/pattern-library";
import { TextLink } from "@spots/ui/link";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { PatternForm } from "@/features/pattern/pattern-form";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string; patternId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { patternId } = await params;
  if (!isPatternId(patternId)) notFound();
  const [say, locale] = await Promise.all([getTranslations("pattern"), getLocale()]);
  return { title: `${say("useTitle")} · ${patternFor(patternId, pickLocale(locale, "en")).name}` };
}

async function PatternPage({ params }: Props) {
  const me = await openPage(params, "spot.place");
  const { patternId } = await params;
  if (!isPatternId(patternId)) notFound();
  const say = await getTranslations("pattern");
  const locale = pickLocale(me.locale, "en");
  const pattern = patternFor(patternId, locale);
  prefetch(trpc.journey.list.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <PageHead
        eyebrow={
          <TextLink tone="quiet" href={`/${me.slug}/patterns`}>
            {say("back")}
          </TextLink>
        }
        title={pattern.name}
        lead={pattern.idea}
      />
      <Suspense fallback={<SkeletonRows count={4} />}>
        <PatternForm business={me.slug} locale={locale} pattern={pattern} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/patterns/[patternId]", PatternPage);
