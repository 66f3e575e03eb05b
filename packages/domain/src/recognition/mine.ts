import { z } from "zod";

/** Erases what is about the member. */
export const EraseMine = z.object({ isSure: z.literal(true) });
export type EraseMine = z.infer<typeof EraseMine>;
