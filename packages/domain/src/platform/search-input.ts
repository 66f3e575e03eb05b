import { z } from "zod";

/** The input of the command palette. */
export const Search = z.object({ text: z.string().max(200) });
export type Search = z.infer<typeof Search>;
