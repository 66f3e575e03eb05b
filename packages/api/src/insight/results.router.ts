import {
  ListAnswersBehind,
  ListMomentsBehind,
  ReadResults,
  ReadSpotChange,
  ReadSpotResults,
  ReadSpotSeries,
} from "@spots/domain/insight/results";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { listAnswersBehind, listMomentsBehind } from "./behind.queries";
import { readOneSpot, readSpotResults } from "./results.queries";
import { readSpotChange, readSpotLocations } from "./spot-groups.queries";
import { readSpotSeries } from "./spot-series.queries";

export const resultsRouter = t.router({
  spots: allow("pulse.read").input(ReadResults).query(readSpotResults),
  spot: allow("pulse.read").input(ReadSpotResults).query(readOneSpot),
  answersBehind: allow("response.read").input(ListAnswersBehind).query(listAnswersBehind),
  momentsBehind: allow("pulse.read").input(ListMomentsBehind).query(listMomentsBehind),
  series: allow("pulse.read").input(ReadSpotSeries).query(readSpotSeries),
  locations: allow("pulse.read").input(ReadSpotResults).query(readSpotLocations),
  why: allow("pulse.read").input(ReadSpotChange).query(readSpotChange),
});
