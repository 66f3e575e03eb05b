import { ReadResults } from "@spots/domain/insight/results";
import { ReadJourney } from "@spots/domain/journey/journey";
import { ExportAnswers, ExportMoments } from "@spots/domain/transfer/export";
import { ImportJourney, PlaceSpots } from "@spots/domain/transfer/transfer";
import { readJourneyFile } from "../journey/design.queries";
import { allow, allowReport } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { exportAnswers, exportMoments, exportSpots } from "./export.queries";
import { exportVisits } from "./export-visits.queries";
import { importJourney, placeSpots } from "./transfer.commands";

export const transferRouter = t.router({
  answers: allowReport("response.read").input(ExportAnswers).query(exportAnswers),
  moments: allowReport("moment.read").input(ExportMoments).query(exportMoments),
  spots: allowReport("pulse.read").input(ReadResults).query(exportSpots),
  visits: allowReport("moment.read").input(ExportMoments).query(exportVisits),
  file: allow("journey.read").input(ReadJourney).query(readJourneyFile),
  import: allow("journey.shape").input(ImportJourney).mutation(importJourney),
  placeSpots: allow("spot.place").input(PlaceSpots).mutation(placeSpots),
});
