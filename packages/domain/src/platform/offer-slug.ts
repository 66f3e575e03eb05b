import { hyphenated } from "./hyphenated";

/** The first path segments of the app; a business with such a slug would be unreachable. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  "account",
  "admin",
  "api",
  "app",
  "assets",
  "business",
  "businesses",
  "docs",
  "en",
  "de",
  "error",
  "f",
  "favicon.ico",
  "feedback",
  "forgot",
  "health",
  "help",
  "invitation",
  "legal",
  "login",
  "logout",
  "manifest.webmanifest",
  "outbox",
  "platform",
  "public",
  "reset",
  "robots.txt",
  "shared",
  "sign-in",
  "sign-out",
  "sitemap.xml",
  "static",
  "status",
  "v1",
  "verify",
  "welcome",
  "www",
]);

export const slugLength = { least: 3, most: 40 } as const;
export const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text is the slug of a business: see `Slug`. */
export const isSlug = (text: string): boolean =>
  text.length >= slugLength.least && text.length <= slugLength.most && slugShape.test(text) && !reservedSlugs.has(text);

/**
 * A first slug for a name; empty when no letter of it can be written in a-z.
 * @example slugFrom("Bluebird Barbers & Söhne") // "bluebird-barbers-soehne"
 */
export function slugFrom(name: string): string {
  return hyphenated(name)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 40)
    .replace(/-+$/, "");
}

/**
 * The suggested slug of a new business: from its name if that gives a valid one, otherwise
 * completed with its trade and the end of its id.
 * @example offerSlug({ name: "寿司", trade: "restaurant", id }) // "restaurant-7f3a"
 */
export function offerSlug({
  name,
  trade,
  id,
}: {
  readonly name: string;
  readonly trade: string;
  readonly id: string;
}): string {
  const slug = slugFrom(name);
  return isSlug(slug) ? slug : [slug, trade, id.slice(-4)].filter(Boolean).join("-");
}
