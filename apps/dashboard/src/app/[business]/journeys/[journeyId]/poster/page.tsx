import { NavTabs } from "@spots/ui/nav-tabs";
import { PageHead } from "@spots/ui/page-head";
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { caller } from "@/api/server";
import { Poster } from "@/print/poster";
import { posterOf } from "@/print/poster-content";
import { PictureButton, PrintButton } from "@/print/printout-buttons";
import { fileName } from "@/print/save";
import { journeyOf, journeyTitle } from "@/server/page-title";
import { withMessages } from "@/server/with-messages";

type Props = {
  params: Promise<{ business: string; journeyId: string }>;
  searchParams: Promise<{ of?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return journeyTitle(params, (await getTranslations("transfer"))("poster"));
}

async function PosterPage({ params, searchParams }: Props) {
  const me = await openPage(params, "journey.read");
  const [{ journeyId }, { of }, say, format, api] = await Promise.all([
    params,
    searchParams,
    getTranslations("transfer"),
    getFormatter(),
    caller(),
  ]);
  const journey = await orNotFound(journeyOf(me.slug, journeyId));
  const { name, persona, product, version: number } = journey;
  const isDraft = number === 0 || of === "draft";
  const version = isDraft ? null : await orNotFound(api.journey.version({ business: me.slug, journeyId, number }));
  const onDay = { dateStyle: "long", timeZone: me.timeZone } as const;
  const state = version
    ? say("publishedOn", { number, day: format.dateTime(version.publishedAt, onDay) })
    : say("draftOf", { day: format.dateTime(new Date(), onDay) });
  const here = `/${me.slug}/journeys/${journeyId}/poster`;
  return (
    <>
      <PageHead
        eyebrow={say("ofJourney", { name })}
        title={say("poster")}
        lead={say("posterLead")}
        actions={
          <>
            <PictureButton sheet="poster" file={fileName(name, "png")} />
            <PrintButton />
          </>
        }
      />
      {number > 0 && journey.isChanged && (
        <NavTabs
          label={say("which")}
          items={[
            { href: here, label: say("published", { number }), current: !isDraft },
            { href: `${here}?of=draft`, label: say("draft"), current: isDraft },
          ]}
        />
      )}
      <div className="sheets">
        <Poster
          key={String(isDraft)}
          business={me.name}
          name={version?.content.name ?? name}
          persona={persona}
          product={product}
          stages={posterOf(journey, version?.content ?? null)}
          state={state}
        />
      </div>
    </>
  );
}

export default withMessages("page /[business]/journeys/[journeyId]/poster", PosterPage);
