import { z } from "zod";
import { Name } from "../kernel/text";

/** Characters that a mail program treats as the dot of a web address. */
const dot = "[.\\u3002\\uFF0E\\uFF61]";
const links: readonly RegExp[] = [
  /[a-z][a-z0-9+-]*:\/\//iu,
  new RegExp(`\\bwww${dot}`, "iu"),
  /\S[@\uFF20]\S/u,
  new RegExp(`[\\p{L}\\p{N}-]{2,}${dot}[\\p{L}\\p{N}-]*\\p{L}{2,}`, "iu"),
  new RegExp(`(?:^|[^\\p{L}])[\\p{L}\\p{N}]${dot}(?:com|co|me|io|org|net|ly|to)(?![\\p{L}\\p{N}])`, "iu"),
];

/**
 * The name of a person or a business that appears in mails to people who do not know the business
 * yet. A mail program would turn an address in it into a link, in a mail sent in the product's
 * name. A full stop must be followed by a space ("Dr. Ann"), so that it is not part of an address.
 */
export const MailName = Name.pipe(
  // After the length check, because the pattern takes quadratic time on a long text.
  z.string().refine((value) => !links.some((link) => link.test(value)), "linkInName"),
);
