import { scaleKind } from "./kind";

/** How likely the customer recommends the business: 0 to 10. */
export const nps = scaleKind("nps", "recommend");
