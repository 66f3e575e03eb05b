import { z } from "zod";
import { Trades } from "./trades";

/** A trade with a template. */
export const Trade = z.enum(Trades);
export type Trade = z.infer<typeof Trade>;
