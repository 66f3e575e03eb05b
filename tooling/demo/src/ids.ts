import { v5 } from "uuid";

const namespace = "4f1f7c1e-6b0f-4a55-9d2b-3f6a1c0e5d34";

/** The id of a thing of the demo: the same name has the same id, so that a second start adds nothing. */
export const idOf = (...name: readonly string[]): string => v5(name.join(" "), namespace);
