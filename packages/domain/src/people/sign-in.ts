import { z } from "zod";
import { Email } from "../kernel/text";
import { MailName } from "./mail-name";

/** A password with a minimum length, in letters of any script. */
export const Password = z
  .string()
  .normalize("NFKC")
  .max(200, "tooLong")
  .refine((value) => [...value].length >= 10, "passwordShort");

export const SignIn = z.object({ email: Email, password: z.string().min(1, "required").max(200, "tooLong") });
export type SignIn = z.infer<typeof SignIn>;

export const AskForMail = z.object({ email: Email });
export type AskForMail = z.infer<typeof AskForMail>;

export const ChoosePassword = z.object({ token: z.string().min(1).max(100), password: Password });
export type ChoosePassword = z.infer<typeof ChoosePassword>;

export const ChangePassword = z.object({
  current: z.string().min(1, "required").max(200, "tooLong"),
  password: Password,
});
export type ChangePassword = z.infer<typeof ChangePassword>;

/**
 * A new user sets a name and a password when accepting the invitation, and says the address when
 * the link was handed over.
 */
export const JoinAsNew = z.object({
  token: z.string().min(1).max(100),
  name: MailName,
  email: Email.optional(),
  password: Password,
});
export type JoinAsNew = z.infer<typeof JoinAsNew>;

/** Any origin can be used to resolve a path. A path that leaves it leaves the app's origin, too. */
const anyOrigin = "http://origin.invalid";

/**
 * Every path of the app: words, ids and tokens between single slashes, without escaped characters.
 */
const ownPathname = /^(?:\/[\w\-.~]+)*\/?$/;

/**
 * The redirect after signing in: a path of this origin as a browser resolves it. The returned path
 * has no dot segments, backslashes and line breaks, so that resolving it again changes nothing.
 * @param wanted the query parameter: a text, nothing, or several texts
 * @returns "/" for a path that leaves the origin or is not a path of the app
 * @example safePath("/.//evil.example") // "/"
 */
export function safePath(wanted: unknown): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || !URL.canParse(wanted, anyOrigin)) return "/";
  const { origin, pathname, search, hash } = new URL(wanted, anyOrigin);
  return origin === anyOrigin && ownPathname.test(pathname) ? pathname + search + hash : "/";
}
