import { z } from "zod";

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

/**
 * The slug of a business: lower-case letters, digits and single hyphens, 3 to 40 characters, and
 * not reserved.
 */
export const Slug = z
  .string()
  .min(3, "slugShort")
  .max(40, "tooLong")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slugShape")
  .refine((slug) => !reservedSlugs.has(slug), "slugReserved");
