import { ReadCourse } from "@spots/domain/insight/course";
import {
  ListAnswersBehind,
  ListMomentsBehind,
  ReadPlaces,
  ReadPromisesKept,
  ReadResults,
  ReadSpotChange,
  ReadSpotResults,
  ReadWords,
} from "@spots/domain/insight/results";
import { allowReport } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { listAnswersBehind, listMomentsBehind } from "./behind.queries";
import { readCourse } from "./course.queries";
import { readDeclines } from "./declines.queries";
import { listDeliveredBy } from "./delivered-by.queries";
import { readPeace } from "./peace.queries";
import { readPlaces } from "./places.queries";
import { readPromisesKept } from "./promises.queries";
import { readOneSpot, readSpotResults } from "./results.queries";
import { readResultsChoices } from "./results-choices.queries";
import { readSpotChange, readSpotLocations } from "./spot-groups.queries";
import { readWords } from "./words.queries";

export const resultsRouter = t.router({
  choices: allowReport("pulse.read").query(readResultsChoices),
  spots: allowReport("pulse.read").input(ReadResults).query(readSpotResults),
  spot: allowReport("pulse.read").input(ReadSpotResults).query(readOneSpot),
  course: allowReport("pulse.read").input(ReadCourse).query(readCourse),
  places: allowReport("pulse.read").input(ReadPlaces).query(readPlaces),
  promises: allowReport("pulse.read").input(ReadPromisesKept).query(readPromisesKept),
  locations: allowReport("pulse.read").input(ReadSpotResults).query(readSpotLocations),
  why: allowReport("pulse.read").input(ReadSpotChange).query(readSpotChange),
  words: allowReport("pulse.read").input(ReadWords).query(readWords),
  deliveredBy: allowReport("moment.read").input(ReadSpotResults).query(listDeliveredBy),
  declines: allowReport("moment.read").input(ReadSpotResults).query(readDeclines),
  answersBehind: allowReport("response.read").input(ListAnswersBehind).query(listAnswersBehind),
  peace: allowReport("moment.read").input(ReadResults).query(readPeace),
  momentsBehind: allowReport("pulse.read").input(ListMomentsBehind).query(listMomentsBehind),
});
