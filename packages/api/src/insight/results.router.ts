import { ListAnswersBehind, ListMomentsBehind, ReadResults, ReadSpotResults } from "@spots/domain/insight/results";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { listAnswersBehind, listMomentsBehind } from "./behind.queries";
import { readOneSpot, readSpotResults } from "./results.queries";

export const resultsRouter = t.router({
  spots: allow("pulse.read").input(ReadResults).query(readSpotResults),
  spot: allow("pulse.read").input(ReadSpotResults).query(readOneSpot),
  answersBehind: allow("response.read").input(ListAnswersBehind).query(listAnswersBehind),
  momentsBehind: allow("pulse.read").input(ListMomentsBehind).query(listMomentsBehind),
});
