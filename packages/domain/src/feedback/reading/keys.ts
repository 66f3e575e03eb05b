/** Whether a customer's words sound content. */
export const Tones = ["positive", "neutral", "negative"] as const;
export type Tone = (typeof Tones)[number];

/** What customers of any business speak of beside its spots. */
export const Themes = [
  "waiting",
  "price",
  "friendliness",
  "cleanliness",
  "advice",
  "quality",
  "food",
  "comfort",
  "noise",
  "parking",
  "booking",
  "selection",
  "children",
] as const;
export type Theme = (typeof Themes)[number];

export const WordIngredients = ["sincerity", "ownership", "understanding", "passion", "pride"] as const;
export type WordIngredient = (typeof WordIngredients)[number];

/** Evidence for an ingredient, or that it was missing: "nobody listened". */
export type IngredientSign = WordIngredient | `-${WordIngredient}`;

/**
 * Stored with every answer that was read. Increased when the same words would be read differently.
 */
export const readingVersion = "2";
