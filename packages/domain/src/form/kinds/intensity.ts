import { z } from "zod";
import { AskedStage } from "../asked-stage";
import { common, kind } from "./kind";

/**
 * How one stage of a journey was, on the scale of its planned feeling: −2 to 2. Each answer is
 * asked about one stage, and stored with it. The wording is locked but for the names of the stages.
 */
export const intensity = kind({
  schema: z.object({ ...common, kind: z.literal("intensity"), stages: z.array(AskedStage).max(20, "tooMany") }),
  mostPerForm: 1,
  store: null,
  texts: ({ stages }) => stages.map(({ text }, index) => ({ path: `stages.${index}.text`, text })),
  values: () => [],
  answer: ({ stages }) =>
    z.object({
      stage: z.string().refine((id) => stages.some(({ stageId }) => stageId === id), "invalid"),
      step: z.int("invalid").min(-2, "invalid").max(2, "invalid"),
    }),
  problems: ({ stages }): Readonly<Record<string, string>> => {
    if (stages.length === 0) return { stages: "required" };
    return new Set(stages.map(({ stageId }) => stageId)).size < stages.length ? { stages: "invalid" } : {};
  },
});
