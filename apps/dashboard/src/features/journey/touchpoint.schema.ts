import { Element, Weight } from "@spots/domain/journey/touchpoint";
import { Name, textUpTo } from "@spots/domain/kernel/text";
import { z } from "zod";

/** The values of the form of a touchpoint. */
export const Facts = z.object({
  name: Name,
  element: Element,
  medium: textUpTo(40),
  weight: z.coerce.number<string | number>().pipe(Weight),
  isTruth: z.boolean(),
  emotion: textUpTo(80),
});
