import { z } from "zod";
import { Id } from "../kernel/ids";
import { Name } from "../kernel/text";

/** Of what a touchpoint is made. */
export const Elements = ["environment", "product", "service"] as const;
export const Element = z.enum(Elements);
export type Element = z.infer<typeof Element>;

const facts = { name: Name, element: Element, isTruth: z.boolean() };

export const AddTouchpoint = z.object({ id: Id, stageId: Id, ...facts });
export type AddTouchpoint = z.infer<typeof AddTouchpoint>;

export const ChangeTouchpoint = z.object({ touchpointId: Id, ...facts });
export type ChangeTouchpoint = z.infer<typeof ChangeTouchpoint>;

/** To a stage of the same journey, at its end. */
export const MoveTouchpoint = z.object({ touchpointId: Id, stageId: Id });
export type MoveTouchpoint = z.infer<typeof MoveTouchpoint>;

export const RemoveTouchpoint = z.object({ touchpointId: Id });
export type RemoveTouchpoint = z.infer<typeof RemoveTouchpoint>;
