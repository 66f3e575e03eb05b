import { Name, textUpTo } from "@spots/domain/kernel/text";
import { z } from "zod";

/** The values of the form of a journey's facts. */
export const Facts = z.object({ name: Name, personaId: z.string(), product: textUpTo(80) });
export type Facts = z.infer<typeof Facts>;
