import { RateIngredient } from "@spots/domain/spot/ingredient";
import { JudgeSpot } from "@spots/domain/spot/opinion";
import { OverrideSpot, ReadOverridesAt } from "@spots/domain/spot/override";
import { MoveSpot, PlaceSpot, ReviseSpot } from "@spots/domain/spot/spot";
import { AdvanceSpot, AssessSpot, ReadSpot, RemoveSpot, RetireSpot } from "@spots/domain/spot/spot-life";
import { TranslateSpot } from "@spots/domain/spot/translation";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { rateIngredient } from "./ingredient.commands";
import { readIngredients } from "./ingredient.queries";
import { judgeSpotWords } from "./opinion.commands";
import { readOpinions } from "./opinion.queries";
import { overrideSpot } from "./override.commands";
import { listOverrides, readOverridesAt } from "./override.queries";
import { moveSpot, placeSpot, removeSpot, reviseSpot } from "./spot.commands";
import { readSpotHistory } from "./spot-history.queries";
import { advanceSpot, assessSpot, retireSpot } from "./spot-life.commands";
import { translateSpot } from "./translation.commands";
import { readTrial } from "./trial.queries";

export const spotRouter = t.router({
  history: allow("journey.read").input(ReadSpot).query(readSpotHistory),
  overrides: allow("journey.read").input(ReadSpot).query(listOverrides),
  atLocation: allow("journey.read").input(ReadOverridesAt).query(readOverridesAt),
  override: allow("spot.revise").input(OverrideSpot).mutation(overrideSpot),
  translate: allow("spot.revise").input(TranslateSpot).mutation(translateSpot),
  place: allow("spot.place").input(PlaceSpot).mutation(placeSpot),
  revise: allow("spot.revise").input(ReviseSpot).mutation(reviseSpot),
  assess: allow("spot.revise").input(AssessSpot).mutation(assessSpot),
  ingredients: allow("journey.read").input(ReadSpot).query(readIngredients),
  rateIngredient: allow("spot.judge").input(RateIngredient).mutation(rateIngredient),
  trial: allow("journey.read").input(ReadSpot).query(readTrial),
  opinions: allow("journey.read").input(ReadSpot).query(readOpinions),
  judge: allow("spot.judge").input(JudgeSpot).mutation(judgeSpotWords),
  move: allow("spot.move").input(MoveSpot).mutation(moveSpot),
  remove: allow("spot.place").input(RemoveSpot).mutation(removeSpot),
  advance: allow("journey.publish").input(AdvanceSpot).mutation(advanceSpot),
  retire: allow("spot.retire").input(RetireSpot).mutation(retireSpot),
});
