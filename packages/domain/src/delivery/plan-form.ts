import { z } from "zod";
import { AddPlan } from "./plan";
import { fieldOfPlan, type PlanWords, planOf } from "./plan-words";

/** The form of a plan: the command's input, with faults at the form's fields. */
export const WrittenPlan: z.ZodType<AddPlan, PlanWords> = z.custom<PlanWords>().transform((words, context) => {
  const read = AddPlan.safeParse(planOf(words));
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues)
    context.addIssue({ code: "custom", message, path: [fieldOfPlan(path.join("."))] });
  return z.NEVER;
});
