import { ReadCourse } from "@spots/domain/insight/course";
import {
  ListAnswersBehind,
  ListAnswersTo,
  ListFollowUps,
  ListMomentsBehind,
  ListReferrals,
  ReadDeliveredBy,
  ReadPlaces,
  ReadPromisesKept,
  ReadQuestions,
  ReadRelaysInTime,
  ReadResults,
  ReadSpotChange,
  ReadSpotResults,
  ReadWords,
} from "@spots/domain/insight/results";
import { ReadSpot } from "@spots/domain/spot/spot-life";
import { allowReport } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { listAnswersBehind, listMomentsBehind } from "./behind.queries";
import { readChain, readChains } from "./chain.queries";
import { readClueResults } from "./clues.queries";
import { readCourse } from "./course.queries";
import { readDeclines } from "./declines.queries";
import { listDeliveredBy } from "./delivered-by.queries";
import { listFollowUps, readFollowUps, readSpotFollowUps } from "./follow-ups.queries";
import { readFreshness } from "./freshness.queries";
import { readGestureResults } from "./gestures.queries";
import { readPeace } from "./peace.queries";
import { readPlaces } from "./places.queries";
import { readPressure, readPressuredSpots } from "./pressure.queries";
import { readPromisesKept } from "./promises.queries";
import { listAnswersTo, readQuestions } from "./questions.queries";
import { listReferrals, readReferrals } from "./referrals.queries";
import { readRelaysInTime } from "./relays.queries";
import { readOneSpot, readSpotResults } from "./results.queries";
import { readResultsChoices } from "./results-choices.queries";
import { readSpotChange, readSpotLocations } from "./spot-groups.queries";
import { readWords } from "./words.queries";

export const resultsRouter = t.router({
  choices: allowReport("pulse.read").query(readResultsChoices),
  spots: allowReport("pulse.read").input(ReadResults).query(readSpotResults),
  spot: allowReport("pulse.read").input(ReadSpotResults).query(readOneSpot),
  chain: allowReport("pulse.read").input(ReadSpotResults).query(readChain),
  chains: allowReport("pulse.read").input(ReadResults).query(readChains),
  freshness: allowReport("pulse.read").input(ReadSpotResults).query(readFreshness),
  course: allowReport("pulse.read").input(ReadCourse).query(readCourse),
  pressure: allowReport("pulse.read").input(ReadSpot).query(readPressure),
  pressured: allowReport("pulse.read").query(readPressuredSpots),
  places: allowReport("pulse.read").input(ReadPlaces).query(readPlaces),
  promises: allowReport("pulse.read").input(ReadPromisesKept).query(readPromisesKept),
  relays: allowReport("pulse.read").input(ReadRelaysInTime).query(readRelaysInTime),
  clues: allowReport("pulse.read").input(ReadPromisesKept).query(readClueResults),
  gestures: allowReport("pulse.read").input(ReadPromisesKept).query(readGestureResults),
  locations: allowReport("pulse.read").input(ReadSpotResults).query(readSpotLocations),
  why: allowReport("pulse.read").input(ReadSpotChange).query(readSpotChange),
  words: allowReport("pulse.read").input(ReadWords).query(readWords),
  deliveredBy: allowReport("moment.read").input(ReadDeliveredBy).query(listDeliveredBy),
  declines: allowReport("moment.read").input(ReadSpotResults).query(readDeclines),
  answersBehind: allowReport("response.read").input(ListAnswersBehind).query(listAnswersBehind),
  questions: allowReport("pulse.read").input(ReadQuestions).query(readQuestions),
  answersTo: allowReport("response.read").input(ListAnswersTo).query(listAnswersTo),
  referrals: allowReport("pulse.read").input(ReadResults).query(readReferrals),
  referralsBehind: allowReport("response.read").input(ListReferrals).query(listReferrals),
  followUps: allowReport("pulse.read").input(ReadResults).query(readFollowUps),
  spotFollowUps: allowReport("pulse.read").input(ReadSpotResults).query(readSpotFollowUps),
  followUpsBehind: allowReport("response.read").input(ListFollowUps).query(listFollowUps),
  peace: allowReport("moment.read").input(ReadResults).query(readPeace),
  momentsBehind: allowReport("pulse.read").input(ListMomentsBehind).query(listMomentsBehind),
});
