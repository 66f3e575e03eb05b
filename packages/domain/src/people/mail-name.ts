import { z } from "zod";
import { Name } from "../kernel/text";

/** Signs that a mail program reads as the dot of a web address. */
const dot = "[.\\u3002\\uFF0E\\uFF61]";
const links: readonly RegExp[] = [
  /[a-z][a-z0-9+-]*:\/\//iu,
  new RegExp(`\\bwww${dot}`, "iu"),
  /\S[@\uFF20]\S/u,
  new RegExp(`[\\p{L}\\p{N}-]{2,}${dot}[\\p{L}\\p{N}-]*\\p{L}{2,}`, "iu"),
  new RegExp(`(?:^|[^\\p{L}])[\\p{L}\\p{N}]${dot}(?:com|co|me|io|org|net|ly|to)(?![\\p{L}\\p{N}])`, "iu"),
];

/**
 * A name that stands in mails to people who do not know the business yet: of a person or of a
 * business. An address in it would be a link that the mail program makes, in a letter that bears
 * our name. A full stop is followed by a space ("Dr. Ann"), so that it is none.
 */
export const MailName = Name.pipe(
  // After the length: a pattern takes quadratic time on a long text.
  z.string().refine((value) => !links.some((link) => link.test(value)), "linkInName"),
);
