import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { caller } from "@/api/server";
import { CardTabs } from "@/print/card-tabs";
import { Cards } from "@/print/cards";
import { cardsAt, cardsForAll, cardsIn, cardsOf, languagesOf } from "@/print/poster-content";
import { PrintButton } from "@/print/printout-buttons";
import { journeyOf, journeyTitle } from "@/server/page-title";
import { withMessages } from "@/server/with-messages";

type Props = {
  params: Promise<{ business: string; journeyId: string }>;
  searchParams: Promise<{ location?: string; language?: string }>;
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
  const { location, language } = await searchParams;
  const otherwise = location ? await orNotFound(api.spot.atLocation({ business: me.slug, locationId: location })) : [];
  const written = cardsOf(journey, version?.content ?? null);
  const languages = languagesOf(written, me.locale);
  const chosen = languages.find((locale) => locale === language);
  const slot = await getTranslations({ locale: chosen ?? me.locale, namespace: "delivery.slot" });
  const cards = cardsForAll(cardsAt(cardsIn(written, chosen ?? me.locale), otherwise), {
    name: slot("name"),
    occasion: slot("occasion"),
  });
  return (
    <>
      <PageHead
        eyebrow={say("ofJourney", { name })}
        title={say("cards")}
        lead={say("cardsLead", { count: cards.length })}
        actions={cards.length > 0 && <PrintButton />}
      />
      <CardTabs
        page={`/${me.slug}/journeys/${journeyId}/cards`}
        locations={locations}
        languages={languages}
        location={location}
        language={chosen}
      />
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
