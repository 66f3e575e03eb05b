import { scaleKind } from "./kind";

/**
 * How far the customer felt pressured: 1 to 5, reversed: 1 is best. The figure is the share of 4
 * and 5.
 */
export const pressured = scaleKind("pressured", "pressured");
