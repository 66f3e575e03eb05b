import { ReadPulse } from "@spots/domain/insight/pulse";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { readHome } from "./home.queries";
import { readPulse, readSpotPulses } from "./pulse.queries";

export const pulseRouter = t.router({
  read: allow("pulse.read").input(ReadPulse).query(readPulse),
  spots: allow("pulse.read").input(ReadPulse).query(readSpotPulses),
  home: allow("pulse.read").query(readHome),
});
