import { z } from "zod";
import { edited } from "../kernel/edit";
import { Id } from "../kernel/ids";
import { requiredText, textUpTo } from "../kernel/text";

const facts = { text: requiredText(300), madeIn: textUpTo(120) };

/** What is promised in public, word for word, and where: "website", "poster in the window". */
export const MakeBrandPromise = z.object({ id: Id, ...facts });
export type MakeBrandPromise = z.infer<typeof MakeBrandPromise>;

export const EditBrandPromise = z.object({
  brandPromiseId: Id,
  edits: z.object({ text: edited(facts.text), madeIn: edited(facts.madeIn) }),
});
export type EditBrandPromise = z.infer<typeof EditBrandPromise>;

export const RemoveBrandPromise = z.object({ brandPromiseId: Id });
export type RemoveBrandPromise = z.infer<typeof RemoveBrandPromise>;

/** Links a promise to what backs it up: one touchpoint or one spot per link. */
export const AddBacking = z.discriminatedUnion("by", [
  z.object({ id: Id, brandPromiseId: Id, by: z.literal("touchpoint"), touchpointId: Id }),
  z.object({ id: Id, brandPromiseId: Id, by: z.literal("spot"), spotId: Id }),
]);
export type AddBacking = z.infer<typeof AddBacking>;

export const RemoveBacking = z.object({ backingId: Id });
export type RemoveBacking = z.infer<typeof RemoveBacking>;
