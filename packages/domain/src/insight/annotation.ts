import { z } from "zod";
import { Id } from "../kernel/ids";
import { lineUpTo } from "../kernel/text";
import { Day } from "../kernel/time";

/** What kind of event a note names. */
export const AnnotationKind = z.enum(["promotion", "closure", "other"]);
export type AnnotationKind = z.infer<typeof AnnotationKind>;

/** The most notes of a business, and the most that a list returns. */
export const mostAnnotations = 1000;
export const mostAnnotationsListed = 100;

/**
 * Notes what happened on a day, so that a change in the figures has a named reason. `locationId`
 * null: at every location.
 */
export const WriteAnnotation = z.object({
  id: Id,
  day: Day,
  locationId: Id.nullable(),
  kind: AnnotationKind,
  text: lineUpTo(120).min(1, "required"),
});
export type WriteAnnotation = z.infer<typeof WriteAnnotation>;

export const DeleteAnnotation = z.object({ annotationId: Id });
export type DeleteAnnotation = z.infer<typeof DeleteAnnotation>;

/**
 * The notes of the days from `from` to `to`, both included; of one location with the common ones.
 */
export const ListAnnotations = z
  .object({ from: Day, to: Day, locationId: Id.nullable().default(null) })
  .refine(({ from, to }) => from <= to, { message: "badDate", path: ["to"] });
export type ListAnnotations = z.infer<typeof ListAnnotations>;

/** The fields of the form of a note; an empty location is every location. */
export const AnnotationForm = WriteAnnotation.extend({
  locationId: z.string().transform((id) => id || null),
});
