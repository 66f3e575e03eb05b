import { z } from "zod";
import { Id } from "../kernel/ids";
import { lineUpTo, Sentence } from "../kernel/text";

/** How many values a business may have at a time: few enough to know them by heart. */
export const mostValues = 7;

const facts = { name: lineUpTo(40).min(1, "required"), meaning: Sentence };

/** What the business stands for, in a word or two, and what it looks like in practice. */
export const AddValue = z.object({ id: Id, ...facts });
export type AddValue = z.infer<typeof AddValue>;

export const ChangeValue = z.object({ valueId: Id, ...facts });
export type ChangeValue = z.infer<typeof ChangeValue>;

/** Takes a value off the list. What was given for it stays. */
export const ArchiveValue = z.object({ valueId: Id });
export type ArchiveValue = z.infer<typeof ArchiveValue>;
