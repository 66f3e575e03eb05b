import { ReadPulse } from "@spots/domain/insight/pulse";
import { ReadJourney } from "@spots/domain/journey/journey";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { readHome } from "./home.queries";
import { readPulse, readSpotPulses } from "./pulse.queries";
import { readShape } from "./shape.queries";

export const pulseRouter = t.router({
  read: allow("pulse.read").input(ReadPulse).query(readPulse),
  spots: allow("pulse.read").input(ReadPulse).query(readSpotPulses),
  shape: allow("pulse.read").input(ReadJourney).query(readShape),
  home: allow("pulse.read").query(readHome),
});
