import { BriefingCheck } from "@spots/domain/delivery/briefing";
import { textUpTo } from "@spots/domain/kernel/text";
import { z } from "zod";

const answer = textUpTo(120);
const names = ["first", "second", "third", "fourth"] as const;

/** The form of a check question: two to four answers, of which `right` names one. */
export const WrittenCheck = z
  .object({
    question: BriefingCheck.shape.question,
    ...{ first: answer.min(1, "required"), second: answer.min(1, "required"), third: answer, fourth: answer },
    right: z.enum(names, "required"),
  })
  .refine((written) => written[written.right] !== "", { path: ["right"], message: "required" })
  .transform(({ question, right, ...answers }): BriefingCheck => {
    const given = names.filter((name) => answers[name] !== "");
    return { question, answers: given.map((name) => answers[name]), right: given.indexOf(right) };
  });
