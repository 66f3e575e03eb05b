import { z } from "zod";

/*
 * Every incoming text passes one of these schemas. It is normalised first (`clean`), then measured,
 * then validated. The message of an error is a key of the catalogue under `errors.fields`.
 */

/**
 * Invisible characters: white space, Unicode's default-ignorable characters, and the blank cell of
 * Braille.
 */
const invisible = String.raw`\s\p{Default_Ignorable_Code_Point}\u2800`;
/**
 * Invisible characters that change the one before them, so that a text may end with them: variation
 * selectors and the tags of flags.
 */
const changing = String.raw`\uFE00-\uFE0F\u180B-\u180D\u180F\u{E0020}-\u{E007F}\u{E0100}-\u{E01EF}`;
const isInvisible = new RegExp(`^[${invisible}]$`, "u");
const isChanging = new RegExp(`^[${changing}]$`, "u");
const blankStart = new RegExp(`^[${invisible}]+`, "u");
const allBlank = new RegExp(`^[${invisible}]*$`, "u");
/**
 * Joiners after characters of scripts that do not use them: they only make two equal names
 * different.
 */
const idleJoiners = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}])[\u200C\u200D]+/gu;
const lineBreaks = /\r\n|[\r\u0085\u2028\u2029]/g;

/**
 * Removes invisible characters at the end. A loop, because a pattern anchored at the end takes
 * quadratic time on blanks inside a text.
 */
function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0) {
    const isPair = /^[\uDC00-\uDFFF]$/.test(text.charAt(end - 1)) && (text.codePointAt(end - 2) ?? 0) > 0xffff;
    const last = text.slice(isPair ? end - 2 : end - 1, end);
    if (!isInvisible.test(last) || isChanging.test(last)) break;
    end -= last.length;
  }
  return text.slice(0, end);
}

/**
 * Normalises a text: line breaks are LF, accents are composed (NFC), and invisible characters at
 * both ends are removed. Joiners stay inside emoji and in the scripts that use them. A text of
 * invisible characters only is empty.
 */
export function clean(text: string): string {
  const composed = text.replace(lineBreaks, "\n").normalize("NFC").replace(idleJoiners, "");
  if (allBlank.test(composed)) return "";
  return withoutBlankEnd(composed.replace(blankStart, ""));
}

/**
 * Characters that no text may contain: control characters except line breaks and tabs; embeddings,
 * overrides and isolates of writing direction, which change the displayed order; interlinear marks
 * and noncharacters. Postgres cannot store NUL, and half a surrogate pair cannot be encoded.
 */
const unreadable = /[\p{Cc}\u202A-\u202E\u2066-\u2069\u206A-\u206F\uFFF9-\uFFFB\p{Cs}\p{Noncharacter_Code_Point}]/u;
const isReadable = (text: string) => !unreadable.test(text.replace(/[\n\t]/g, ""));

/** A text of `max` characters at most (UTF-16 units, after cleaning); may be empty. */
export const textUpTo = (max: number) =>
  z.string().overwrite(clean).max(max, "tooLong").refine(isReadable, "unreadable");

/** A required text. */
export const requiredText = (max: number) => textUpTo(max).min(1, "required");

/** A text of one line; may be empty. */
export const lineUpTo = (max: number) =>
  textUpTo(max)
    .refine((text) => !text.includes("\n"), "oneLine")
    .refine((text) => !text.includes("\t"), "unreadable");

/** A name: one line. */
export const Name = lineUpTo(80).min(1, "required");

/** A sentence or two. */
export const Sentence = textUpTo(300);

/** A paragraph. */
export const Paragraph = textUpTo(2000);

/** The part before the `@`, unquoted (RFC 5322, dot-atom), up to 64 characters (RFC 5321). */
const local = /^(?=.{1,64}$)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
/** A domain name in ASCII, with a top level that is no number. */
const domain =
  /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$/;
const writable = /^[\p{L}\p{M}\p{N}.\u3002-]+$/u;
const hidden = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * The domain in ASCII: `müller.example` is `xn--mller-kva.example`. Null when it is not a valid
 * domain.
 */
function asciiDomain(text: string): string | null {
  if (!writable.test(text) || !URL.canParse(`http://${text}`)) return null;
  return new URL(`http://${text}`).hostname;
}

/** The normalised form of an address, or the given text when it is not an address. */
function normalise(given: string): string {
  if (given.length > 1000) return given;
  const text = clean(given).replace(hidden, "").trim().toLowerCase();
  const at = text.lastIndexOf("@");
  const host = at < 0 ? null : asciiDomain(text.slice(at + 1));
  return host === null ? text : `${text.slice(0, at)}@${host}`;
}

function isAddress(text: string): boolean {
  const at = text.lastIndexOf("@");
  return local.test(text.slice(0, Math.max(at, 0))) && domain.test(text.slice(at + 1));
}

/**
 * An e-mail address in lower case with its domain in ASCII. Invisible characters, which may come
 * from copying, are removed.
 */
export const Email = z.string().overwrite(normalise).max(254, "tooLong").refine(isAddress, "badEmail");

/** `#rrggbb`. */
export const Colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, "badColour")
  .toLowerCase();

/** A name for comparison: without case and without extra white space. */
export const folded = (name: string): string => name.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase();
