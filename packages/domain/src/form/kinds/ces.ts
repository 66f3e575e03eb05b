import { scaleKind } from "./kind";

/** How far the customer agrees that it was easy: 1 to 7. The figure is the share of 5 to 7. */
export const ces = scaleKind("ces", "effort");
