import { z } from "zod";

/*
 * Every text has a limit, and the message of a broken one is a key of the catalogue under `errors.fields`.
 * NUL cannot be stored by Postgres, and lone surrogates cannot be sent as UTF-8: both are refused, not altered.
 */
const storable = (value: string) => !value.includes("\u0000") && value.isWellFormed();

/** A text of `max` characters at most, trimmed; may be empty. */
export const textUpTo = (max: number) => z.string().trim().max(max, "tooLong").refine(storable, "unreadable");

/** A text that must be there. */
export const requiredText = (max: number) => textUpTo(max).min(1, "required");

/** A name: one line. */
export const Name = requiredText(80).refine((value) => !/[\r\n]/.test(value), "oneLine");

/** A sentence or two. */
export const Sentence = textUpTo(300);

/** A paragraph. */
export const Paragraph = textUpTo(2000);

export const Email = z.string().trim().toLowerCase().max(254, "tooLong").pipe(z.email("badEmail"));

/** `#rrggbb`. */
export const Colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, "badColour")
  .toLowerCase();
