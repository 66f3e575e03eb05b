import { z } from "zod";
import { ConsentPurpose } from "../../consent/purpose";
import { ConsentPurposes } from "../../consent/purposes";
import { common, kind } from "./kind";

/** What the customer agrees to, each by a choice of its own, with the address that it needs. */
export const consent = kind({
  schema: z.object({
    ...common,
    kind: z.literal("consent"),
    purposes: z.array(ConsentPurpose).max(ConsentPurposes.length, "tooMany"),
  }),
  mostPerForm: 1,
  store: "consents",
  texts: () => [],
  values: () => [],
  answer: () => z.array(ConsentPurpose),
  problems({ purposes }): Readonly<Record<string, string>> {
    if (purposes.length === 0) return { purposes: "required" };
    return new Set(purposes).size < purposes.length ? { purposes: "invalid" } : {};
  },
});
