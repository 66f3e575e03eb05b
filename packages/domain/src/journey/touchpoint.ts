import { z } from "zod";
import { edited } from "../kernel/edit";
import { Id } from "../kernel/ids";
import { Name, textUpTo } from "../kernel/text";
import { Elements } from "./element";

/** The kind of a touchpoint. */
export const Element = z.enum(Elements);
export type Element = z.infer<typeof Element>;

/** Touchpoints that one journey may have. */
export const mostTouchpoints = 400;

/** How important a touchpoint is for the customer's judgement, 1 to 5. */
export const Weight = z.int().min(1).max(5);

const facts = {
  name: Name,
  element: Element,
  isTruth: z.boolean(),
  weight: Weight,
  medium: textUpTo(40),
  emotion: textUpTo(80),
};

/** At the end of a stage, or before another touchpoint of it. */
export const AddTouchpoint = z.object({
  id: Id,
  stageId: Id,
  name: facts.name,
  element: facts.element,
  isTruth: facts.isTruth,
  weight: facts.weight.default(3),
  medium: facts.medium.default(""),
  emotion: facts.emotion.default(""),
  beforeTouchpointId: Id.nullable().default(null),
});
export type AddTouchpoint = z.infer<typeof AddTouchpoint>;

export const EditTouchpoint = z.object({
  touchpointId: Id,
  edits: z.object({
    name: edited(facts.name),
    element: edited(facts.element),
    isTruth: edited(facts.isTruth),
    weight: edited(facts.weight),
    medium: edited(facts.medium),
    emotion: edited(facts.emotion),
  }),
});
export type EditTouchpoint = z.infer<typeof EditTouchpoint>;

/** To a stage of the same journey, before another touchpoint of it or to its end. */
export const MoveTouchpoint = z.object({
  touchpointId: Id,
  stageId: Id,
  beforeTouchpointId: Id.nullable().default(null),
});
export type MoveTouchpoint = z.infer<typeof MoveTouchpoint>;

export const RemoveTouchpoint = z.object({ touchpointId: Id });
export type RemoveTouchpoint = z.infer<typeof RemoveTouchpoint>;
