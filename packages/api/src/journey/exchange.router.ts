import { ImportJourney, PlaceSpots } from "@spots/domain/journey/exchange";
import { ReadJourney } from "@spots/domain/journey/journey";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { importJourney, placeSpots } from "./exchange.commands";
import { readJourneyFile } from "./exchange.queries";

export const exchangeRouter = t.router({
  file: allow("journey.read").input(ReadJourney).query(readJourneyFile),
  import: allow("journey.shape").input(ImportJourney).mutation(importJourney),
  placeSpots: allow("spot.place").input(PlaceSpots).mutation(placeSpots),
});
