import { ReadResults } from "@spots/domain/insight/results";
import { ExportAnswers, ExportFollowUps, ExportGestures, ExportMoments } from "@spots/domain/transfer/export";
import { ExportJourney, ImportJourney, PlaceSpots } from "@spots/domain/transfer/transfer";
import { allow, allowReport } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { exportAnswers, exportMoments, exportSpots } from "./export.queries";
import { exportFollowUps } from "./export-follow-ups.queries";
import { exportGestures } from "./export-gestures.queries";
import { exportVisits } from "./export-visits.queries";
import { exportJourney } from "./journey-file.queries";
import { importJourney, placeSpots } from "./transfer.commands";

export const transferRouter = t.router({
  answers: allowReport("response.read").input(ExportAnswers).query(exportAnswers),
  moments: allowReport("moment.read").input(ExportMoments).query(exportMoments),
  spots: allowReport("pulse.read").input(ReadResults).query(exportSpots),
  followUps: allowReport("response.read").input(ExportFollowUps).query(exportFollowUps),
  gestures: allowReport("gesture.read").input(ExportGestures).query(exportGestures),
  visits: allowReport("moment.read").input(ExportMoments).query(exportVisits),
  file: allow("journey.read").input(ExportJourney).query(exportJourney),
  import: allow("journey.shape").input(ImportJourney).mutation(importJourney),
  placeSpots: allow("spot.place").input(PlaceSpots).mutation(placeSpots),
});
