import { z } from "zod";

/** The most web sites of one channel. */
const mostOrigins = 10;

const isLocal = (host: string) => host === "localhost" || host === "127.0.0.1" || host === "[::1]";

/**
 * The origin of a typed web address, such as `https://shop.example`; without a scheme, https is
 * meant. Null when it is none: only a site of the same machine may lack encryption.
 */
export function originOf(typed: string): string | null {
  const text = typed.trim();
  if (text === "" || text.length > 253 || /[\s*@]/.test(text)) return null;
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
    const isSafe = url.protocol === "https:" || (url.protocol === "http:" && isLocal(url.hostname));
    const isHost = isLocal(url.hostname) || url.hostname.includes(".");
    return isSafe && isHost && url.origin !== "null" ? url.origin : null;
  } catch {
    return null;
  }
}

/**
 * Web sites that may show a widget, one a line, as they were typed; read as their origins, each
 * once.
 */
export const Origins = z
  .string()
  .max(3000, "tooLong")
  .transform((typed, context) => {
    const origins = typed
      .split(/[\n,]/)
      .filter((line) => line.trim() !== "")
      .map(originOf);
    const known = new Set(origins.filter((origin) => origin !== null));
    if (origins.every((origin) => origin !== null) && known.size <= mostOrigins) return [...known];
    context.addIssue({ code: "custom", message: known.size > mostOrigins ? "tooManySites" : "badSite" });
    return z.NEVER;
  });
