/** Small letters and digits without those that look alike: no i, l, o, 0 and 1. */
export const shortAlphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** The characters of a friend's code: with 31 each there are 887 million of a business. */
export const referralCodeLength = 6;

/**
 * A code as it was typed or said, without spaces and dashes and in small letters; null when it is
 * none of this length.
 * @example readShortCode(" ABC-234 ", 6) // "abc234"
 */
export function readShortCode(typed: string, length: number): string | null {
  const code = typed.replaceAll(/[\s-]/g, "").toLowerCase();
  return code.length === length && [...code].every((sign) => shortAlphabet.includes(sign)) ? code : null;
}
