import { MoveSpot, PlaceSpot, ReviseSpot } from "@spots/domain/spot/spot";
import { ReadSpot, RetireSpot } from "@spots/domain/spot/spot-life";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { moveSpot, placeSpot, retireSpot, reviseSpot } from "./spot.commands";
import { readSpotHistory } from "./spot.queries";

export const spotRouter = t.router({
  history: allow("spot.read").input(ReadSpot).query(readSpotHistory),
  place: allow("spot.place").input(PlaceSpot).mutation(placeSpot),
  revise: allow("spot.revise").input(ReviseSpot).mutation(reviseSpot),
  move: allow("spot.move").input(MoveSpot).mutation(moveSpot),
  retire: allow("spot.retire").input(RetireSpot).mutation(retireSpot),
});
