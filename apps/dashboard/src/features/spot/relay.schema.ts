import { mostSteps, RelayStepDesign } from "@spots/domain/relay/relay";
import { z } from "zod";

/** The form of a spot's relay: the minutes are typed. */
export const WrittenRelay = z.object({
  steps: z
    .array(
      RelayStepDesign.extend({
        minutes: z
          .string()
          .trim()
          .regex(/^\d{1,3}$/, "minutesOfStep")
          .transform(Number)
          .pipe(RelayStepDesign.shape.minutes),
      }),
    )
    .max(mostSteps, "tooMany"),
});
