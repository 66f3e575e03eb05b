/** The content of a chosen file: text in an encoding, or a kind that cannot be read as a list. */
export type DecodedFile =
  | { readonly kind: "text"; readonly text: string; readonly encoding: "utf-8" | "utf-16" | "windows-1252" }
  | { readonly kind: "spreadsheet" | "notText" };

/** Bytes that a list file may have; larger ones are refused before they are read. */
export const mostListBytes = 5_000_000;

/** First bytes of files that spreadsheet programs save: zip (xlsx, ods, numbers) and OLE (xls). */
const spreadsheets = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0],
];

const startsWith = (bytes: Uint8Array, first: readonly number[]) => first.every((byte, at) => bytes[at] === byte);

/**
 * Decodes the bytes of a file: UTF-16 by its byte order mark, else UTF-8, else Windows-1252. A
 * UTF-8 file with a few invalid bytes stays UTF-8; each invalid place becomes U+FFFD, which the
 * list reader reports.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  if (spreadsheets.some((first) => startsWith(bytes, first))) return { kind: "spreadsheet" };
  if (startsWith(bytes, [0xff, 0xfe])) return asText(new TextDecoder("utf-16le").decode(bytes), "utf-16");
  if (startsWith(bytes, [0xfe, 0xff])) return asText(new TextDecoder("utf-16be").decode(bytes), "utf-16");
  const asUtf8 = new TextDecoder("utf-8").decode(bytes);
  const broken = count(asUtf8, /\uFFFD/g);
  // Two or more Windows-1252 letters rarely form a valid UTF-8 sequence, so the majority decides.
  if (broken === 0 || broken < count(asUtf8, /[^\0-\x7f\uFFFD]/gu)) return asText(asUtf8, "utf-8");
  return asText(decodeWindows1252(bytes), "windows-1252");
}

/** The characters of Windows-1252 at the control characters 80 to 9F. */
const inC1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node 20 decodes `windows-1252` as ISO 8859-1, so the differing characters are replaced. */
const decodeWindows1252 = (bytes: Uint8Array) =>
  new TextDecoder("windows-1252")
    .decode(bytes)
    .replaceAll(/[\u0080-\u009f]/g, (letter) => inC1[letter.charCodeAt(0) - 0x80] ?? letter);

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

/**
 * Control characters that no text editor writes: those below the space except tabs and line breaks.
 */
function hasBinaryControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) return true;
  }
  return false;
}

/**
 * Refuses spreadsheets saved as HTML or XML, and files with control characters of binary formats.
 */
function asText(text: string, encoding: Extract<DecodedFile, { kind: "text" }>["encoding"]): DecodedFile {
  if (/^\s*<(!doctype|html|table|\?xml|\?mso)/i.test(text)) return { kind: "spreadsheet" };
  if (/^(%PDF|\{\\rtf)/.test(text) || hasBinaryControls(text)) return { kind: "notText" };
  return { kind: "text", text, encoding };
}
