import { z } from "zod";
import { OfferMoment } from "./moment";
import { whoOf } from "./who";

/** The form of an offer: `who` is one of `anyone`, `duty <id>` and `member <id>`. */
export type OfferWords = Omit<z.input<typeof OfferMoment>, "memberId" | "dutyId"> & { who: string };

/** The form of an offer: the command's input, with faults at the form's fields. */
export const WrittenOffer: z.ZodType<OfferMoment, OfferWords> = z
  .custom<OfferWords>()
  .transform(({ who, ...words }, context) => {
    const read = OfferMoment.safeParse({ ...words, ...whoOf(who) });
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues)
      context.addIssue({
        code: "custom",
        message: who === "" && path[0] === "memberId" ? "required" : message,
        path: [path[0] === "memberId" || path[0] === "dutyId" ? "who" : String(path[0])],
      });
    return z.NEVER;
  });
