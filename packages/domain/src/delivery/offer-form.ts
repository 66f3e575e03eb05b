import { z } from "zod";
import { ChangeMoment, OfferMoment } from "./moment";
import { whoOf } from "./who";

/** The values of a form whose field `who` is one of `anyone`, `duty <id>` and `member <id>`. */
type Words<Input> = Omit<Input, "memberId" | "dutyId"> & { who: string };

/** A command's schema for a form with the field `who`: faults stand at the form's fields. */
function withWho<Output, Input>(schema: z.ZodType<Output, Input>): z.ZodType<Output, Words<Input>> {
  return z.custom<Words<Input>>().transform(({ who, ...words }, context) => {
    const read = schema.safeParse({ ...words, ...whoOf(who) });
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues) {
      const isWho = path[0] === "memberId" || path[0] === "dutyId";
      context.addIssue({
        code: "custom",
        message: isWho && who === "" ? "required" : message,
        path: [isWho ? "who" : String(path[0])],
      });
    }
    return z.NEVER;
  });
}

/** The form of an offer. */
export const WrittenOffer = withWho(OfferMoment);

/** The form of a change of an open moment. */
export const WrittenChange = withWho(ChangeMoment);
