/** How a goal is measured; `other`: outside of the product. */
export const Measures = ["recall", "nps", "delivery", "other"] as const;
