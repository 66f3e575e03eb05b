import { ReadJourney } from "@spots/domain/journey/journey";
import { ImportJourney, PlaceSpots } from "@spots/domain/transfer/transfer";
import { readJourneyFile } from "../journey/design.queries";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { importJourney, placeSpots } from "./transfer.commands";

export const transferRouter = t.router({
  file: allow("journey.read").input(ReadJourney).query(readJourneyFile),
  import: allow("journey.shape").input(ImportJourney).mutation(importJourney),
  placeSpots: allow("spot.place").input(PlaceSpots).mutation(placeSpots),
});
