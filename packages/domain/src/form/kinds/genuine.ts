import { scaleKind } from "./kind";

/** How far the customer felt that the team meant it: 1 to 5. The figure is the share of 4 and 5. */
export const genuine = scaleKind("genuine", "genuine");
