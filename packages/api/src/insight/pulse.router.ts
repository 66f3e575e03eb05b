import { ReadJourney } from "@spots/domain/journey/journey";
import { allowReport } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { readAsOf } from "./as-of.queries";
import { readHome } from "./home.queries";
import { readShape } from "./shape.queries";

export const pulseRouter = t.router({
  shape: allowReport("pulse.read").input(ReadJourney).query(readShape),
  asOf: allowReport("pulse.read").query(readAsOf),
  home: allowReport("pulse.read").query(readHome),
});
