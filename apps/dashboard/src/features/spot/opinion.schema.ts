import { JudgeSpot } from "@spots/domain/spot/opinion";
import { z } from "zod";

/** A member's own answer to a question about a spot; "" until it is chosen. */
export const Answered = z.object({
  ...JudgeSpot.pick({ id: true, reason: true }).shape,
  answer: z.enum(["", "yes", "no"]).refine((answer) => answer !== "", "required"),
});
