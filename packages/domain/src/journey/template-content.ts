import { z } from "zod";
import { Count } from "../kernel/ids";
import { Name, Paragraph, Sentence, textUpTo } from "../kernel/text";
import { SpotContent } from "../spot/spot";
import { Feeling, mostStages, StageKind } from "./stage";
import { Element, mostTouchpoints, Weight } from "./touchpoint";

/** More spots than these on one road are a checklist. */
const mostSpots = 500;

const PersonaWords = z.object({
  name: Name,
  hopes: Paragraph.default(""),
  worries: Paragraph.default(""),
  clues: Paragraph.default(""),
});
export type PersonaWords = z.infer<typeof PersonaWords>;

const TouchpointWords = z.object({
  name: Name,
  element: Element,
  channel: textUpTo(40).default(""),
  weight: Weight.default(3),
  isTruth: z.boolean().default(false),
  emotion: textUpTo(80).default(""),
});

/** `touchpoint`: the place of the one it hangs on, in its stage's list. */
const SpotWords = SpotContent.extend({ touchpoint: Count.nullable().default(null) });

const StageWords = z
  .object({
    kind: StageKind,
    name: Name,
    goal: Sentence.default(""),
    feeling: Feeling.default(0),
    backstage: Paragraph.default(""),
    evidence: Paragraph.default(""),
    touchpoints: z.array(TouchpointWords).default([]),
    spots: z.array(SpotWords).default([]),
  })
  .superRefine(({ touchpoints, spots }, ctx) => {
    for (const [index, { touchpoint }] of spots.entries())
      if (touchpoint !== null && touchpoint >= touchpoints.length)
        ctx.addIssue({ code: "custom", path: ["spots", index, "touchpoint"], message: "noSuchTouchpoint" });
  });

/**
 * A journey as a beginning for others, in one language: who travels it (the first persona; the others come along), its stages, touchpoints and spots.
 * Trades, saved and offered templates all have this shape.
 */
export const TemplateContent = z
  .object({
    journey: Name,
    personas: z.array(PersonaWords).max(12, "tooMany").default([]),
    stages: z.array(StageWords).min(1, "required").max(mostStages, "tooMany"),
  })
  .superRefine(({ stages }, ctx) => {
    const count = (of: "touchpoints" | "spots") => stages.reduce((sum, stage) => sum + stage[of].length, 0);
    if (count("touchpoints") > mostTouchpoints || count("spots") > mostSpots)
      ctx.addIssue({ code: "custom", path: ["stages"], message: "tooMany" });
  });
export type TemplateContent = z.infer<typeof TemplateContent>;

export type TemplateFault = { readonly path: string; readonly message: string };

/** Reads a template from pasted JSON: the template, or every fault with its place in the file (`stages.0.spots.2.talkLine`) and a key under `errors.fields`. */
export function readTemplate(
  text: string,
): { readonly content: TemplateContent } | { readonly faults: readonly TemplateFault[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { faults: [{ path: "", message: "noJson" }] };
  }
  const read = TemplateContent.safeParse(json);
  if (read.success) return { content: read.data };
  return { faults: read.error.issues.map(({ path, message }) => ({ path: path.join("."), message })) };
}
