import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { NavTabs } from "@spots/ui/nav-tabs";
import { PageHead } from "@spots/ui/page-head";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { caller } from "@/api/server";
import { Cards } from "@/print/cards";
import { cardsAt, cardsOf } from "@/print/poster-content";
import { PrintButton } from "@/print/printout-buttons";
import { journeyOf, journeyTitle } from "@/server/page-title";
import { withMessages } from "@/server/with-messages";

type Props = {
  params: Promise<{ business: string; journeyId: string }>;
  searchParams: Promise<{ location?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return journeyTitle(params, (await getTranslations("transfer"))("cards"));
}

async function CardsPage({ params, searchParams }: Props) {
  const me = await openPage(params, "journey.read");
  const [{ journeyId }, say, api] = await Promise.all([params, getTranslations("transfer"), caller()]);
  const journey = await orNotFound(journeyOf(me.slug, journeyId));
  const { name, version: number } = journey;
  const version = number === 0 ? null : await orNotFound(api.journey.version({ business: me.slug, journeyId, number }));
  const locations = await api.location.list({ business: me.slug });
  const { location } = await searchParams;
  const otherwise = location ? await orNotFound(api.spot.atLocation({ business: me.slug, locationId: location })) : [];
  const cards = cardsAt(cardsOf(journey, version?.content ?? null), otherwise);
  const here = `/${me.slug}/journeys/${journeyId}/cards`;
  return (
    <>
      <PageHead
        eyebrow={say("ofJourney", { name })}
        title={say("cards")}
        lead={say("cardsLead", { count: cards.length })}
        actions={cards.length > 0 && <PrintButton />}
      />
      {locations.length > 1 && (
        <NavTabs
          label={say("cardsFor")}
          items={[
            { href: here, label: say("everywhere"), current: !location },
            ...locations.map(({ id, name: label }) => ({
              href: `${here}?location=${id}`,
              label,
              current: id === location,
            })),
          ]}
        />
      )}
      {cards.length > 0 ? (
        <Cards business={me.name} cards={cards} />
      ) : (
        <EmptyState
          title={say("noCards")}
          action={<Button href={`/${me.slug}/journeys/${journeyId}`}>{say("toJourney")}</Button>}
        >
          {say("noCardsTeach")}
        </EmptyState>
      )}
    </>
  );
}

export default withMessages("page /[business]/journeys/[journeyId]/cards", CardsPage);
