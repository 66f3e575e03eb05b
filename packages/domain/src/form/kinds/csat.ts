import { scaleKind } from "./kind";

/** How satisfied the customer is: 1 to 5. The figure is the share of 4 and 5. */
export const csat = scaleKind("csat", "satisfaction");
