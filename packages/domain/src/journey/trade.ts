import { z } from "zod";

/** The trades that a business may begin from. */
export const Trades = [
  "barber",
  "salon",
  "restaurant",
  "cafe",
  "toyshop",
  "florist",
  "hotel",
  "clinic",
  "gym",
  "repairshop",
  "laundromat",
  "factory",
  "office",
  "onlineshop",
] as const;
export const Trade = z.enum(Trades);
export type Trade = z.infer<typeof Trade>;
