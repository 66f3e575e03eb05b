import { z } from "zod";
import { Email } from "../kernel/text";
import { MailName } from "./mail-name";

/** A password that is hard to guess by being long; every letter of every script counts. */
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

/** A person who is new here takes a name and a password with the invitation. */
export const JoinAsNew = z.object({ token: z.string().min(1).max(100), name: MailName, password: Password });
export type JoinAsNew = z.infer<typeof JoinAsNew>;

/** Any origin serves to resolve a path; what leaves it leaves ours too. */
const anyOrigin = "http://origin.invalid";

/**
 * Every address of ours: words, ids and tokens between single slashes. An escaped sign stands in
 * none of them.
 */
const ownPathname = /^(?:\/[\w\-.~]+)*\/?$/;

/**
 * Where to go after signing in: a path of this site as a browser resolves it, and nothing else. Dot
 * segments, backslashes and line breaks are gone from what is returned, so that resolving it again
 * changes nothing.
 * @param wanted what stands in the address: a text, nothing, or several when it is given twice
 * @returns "/" for whatever leaves the site or is no address of ours
 * @example safePath("/.//evil.example") // "/"
 */
export function safePath(wanted: unknown): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || !URL.canParse(wanted, anyOrigin)) return "/";
  const { origin, pathname, search, hash } = new URL(wanted, anyOrigin);
  return origin === anyOrigin && ownPathname.test(pathname) ? pathname + search + hash : "/";
}
