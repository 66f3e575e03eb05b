import { z } from "zod";
import { Id } from "../kernel/ids";
import { Sentence } from "../kernel/text";

/** The number of improvements that the customers' thank-you page shows. */
export const mostShown = 2;
/** The most improvements that a business stores. */
export const mostImprovements = 200;

const texts = { saidEn: Sentence, didEn: Sentence, saidDe: Sentence, didDe: Sentence };
const isTold = ({ didEn, didDe }: { didEn: string; didDe: string }) => didEn !== "" || didDe !== "";
const untold = { path: ["didEn"], message: "required" };

/** What customers said, and what the business did about it, in at least one language. */
export const TellImprovement = z.object({ id: Id, ...texts }).refine(isTold, untold);
export type TellImprovement = z.infer<typeof TellImprovement>;

export const ShowImprovement = z.object({ improvementId: Id, isShown: z.boolean() });
export type ShowImprovement = z.infer<typeof ShowImprovement>;

export const RemoveImprovement = z.object({ improvementId: Id });
export type RemoveImprovement = z.infer<typeof RemoveImprovement>;
