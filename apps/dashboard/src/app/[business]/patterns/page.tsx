import { pickLocale } from "@spots/domain/kernel/locales";
import { PatternIds, patternFor } from "@spots/domain/spot/pattern-library";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { Patterns } from "@/features/pattern/patterns";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pattern"))("title") };
}

async function PatternsPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "journey.read");
  const locale = pickLocale(me.locale, "en");
  return (
    <Patterns
      business={me.slug}
      locale={locale}
      patterns={PatternIds.map((id) => patternFor(id, locale))}
      mayPlace={me.actions.includes("spot.place")}
    />
  );
}

export default withMessages("page /[business]/patterns", PatternsPage);
