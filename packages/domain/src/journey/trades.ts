/** The trades with a template. */
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
