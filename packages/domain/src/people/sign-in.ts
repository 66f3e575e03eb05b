import { z } from "zod";
import { Email, Name } from "../kernel/text";

/** A password that is hard to guess by being long; every letter of every script counts. */
export const Password = z.string().min(10, "passwordShort").max(200, "tooLong");

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
export const JoinAsNew = z.object({ token: z.string().min(1).max(100), name: Name, password: Password });
export type JoinAsNew = z.infer<typeof JoinAsNew>;

/**
 * Where to go after signing in: a path of this site and nothing else.
 * @example safePath("//evil.example") // "/"
 */
export function safePath(wanted: string | null | undefined): string {
  return wanted && /^\/(?![/\\])[\w\-./~%?=&+:@,;]*$/.test(wanted) ? wanted : "/";
}
