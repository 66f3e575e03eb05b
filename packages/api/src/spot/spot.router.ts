import { PlaceSpot, ReviseSpot } from "@spots/domain/spot/spot";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { placeSpot, reviseSpot } from "./spot.commands";

export const spotRouter = t.router({
  place: allow("spot.place").input(PlaceSpot).mutation(placeSpot),
  revise: allow("spot.revise").input(ReviseSpot).mutation(reviseSpot),
});
