import { z } from "zod";
import { common, kind } from "./kind";

/**
 * "Who made your day?" Customers choose a person or a role, or write who it was; a channel may list
 * no names. `owner`: owners are listed, too. A form without the question asks nobody.
 */
export const thanks = kind({
  schema: z.object({
    ...common,
    kind: z.literal("thanks"),
    of: z.enum(["people", "roles"]).default("people"),
    owner: z.boolean().default(false),
  }),
  mostPerForm: 1,
  store: "thanks",
  texts: () => [],
  values: () => [],
  answer: () => z.string(),
});
