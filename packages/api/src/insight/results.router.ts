import { ReadCourse } from "@spots/domain/insight/course";
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
import { readCourse } from "./course.queries";
import { listDeliveredBy } from "./delivered-by.queries";
import { readOneSpot, readSpotResults } from "./results.queries";
import { readResultsChoices } from "./results-choices.queries";
import { readSpotChange, readSpotLocations } from "./spot-groups.queries";
import { readSpotSeries } from "./spot-series.queries";

export const resultsRouter = t.router({
  choices: allow("pulse.read").query(readResultsChoices),
  spots: allow("pulse.read").input(ReadResults).query(readSpotResults),
  spot: allow("pulse.read").input(ReadSpotResults).query(readOneSpot),
  course: allow("pulse.read").input(ReadCourse).query(readCourse),
  series: allow("pulse.read").input(ReadSpotSeries).query(readSpotSeries),
  locations: allow("pulse.read").input(ReadSpotResults).query(readSpotLocations),
  why: allow("pulse.read").input(ReadSpotChange).query(readSpotChange),
  deliveredBy: allow("moment.read").input(ReadSpotResults).query(listDeliveredBy),
  answersBehind: allow("response.read").input(ListAnswersBehind).query(listAnswersBehind),
  momentsBehind: allow("pulse.read").input(ListMomentsBehind).query(listMomentsBehind),
});
