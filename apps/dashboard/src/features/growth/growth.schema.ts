import { CheckHabit, SayGrowth, SetHabit, WriteNote } from "@spots/domain/growth/growth";
import { GrowthTopics, HabitOutcomes } from "@spots/domain/growth/topics";
import { z } from "zod";

/** A choice of a form: "" until something is chosen. */
const chosen = <Value extends string>(values: readonly Value[]) =>
  z.string().transform((value, check) => {
    const found = values.find((each) => each === value);
    if (found !== undefined) return found;
    check.addIssue({ code: "custom", message: "required" });
    return z.NEVER;
  });

/** The values of the form of a view; the level is "" until a sentence is chosen. */
export const SayForm = SayGrowth.extend({
  level: z.string().regex(/^[1-4]$/, "required"),
  words: SayGrowth.shape.words.unwrap(),
  isWanted: z.boolean(),
});

export const HabitForm = SetHabit.extend({ topic: chosen(GrowthTopics) });

/** Without a next day, the habit ends. */
export const CheckForm = CheckHabit.extend({
  outcome: chosen(HabitOutcomes),
  words: CheckHabit.shape.words.unwrap(),
  nextOn: z.string().transform((day) => (day === "" ? null : day)),
});

export const NoteForm = WriteNote.extend({
  topic: z.string().transform((topic) => GrowthTopics.find((each) => each === topic) ?? null),
});
