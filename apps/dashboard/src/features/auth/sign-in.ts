"use server";

import { CredentialsSignin, signIn, signOut } from "@spots/auth/next-auth";
import { RefusedSignIn } from "@spots/auth/refused-sign-in";
import { AskForMail, SignIn, safePath } from "@spots/domain/people/sign-in";
import { redirect } from "next/navigation";
import { broken, type FormState, refused, textIn } from "./form-state";

export async function signInWithPassword(_before: FormState, form: FormData): Promise<FormState> {
  const kept = { email: textIn(form, "email") };
  const read = SignIn.safeParse({ ...kept, password: textIn(form, "password") });
  if (!read.success) return broken(read.error, kept);
  try {
    await signIn("credentials", { ...read.data, redirect: false });
  } catch (error) {
    if (error instanceof RefusedSignIn) return refused(error.refusal, kept);
    if (error instanceof CredentialsSignin) return { reason: "signInFailed", fields: {}, kept };
    throw error;
  }
  redirect(safePath(textIn(form, "to")));
}

/**
 * Mails a sign-in link. The response is the same for every address, so it does not tell whether an
 * account exists.
 */
export async function sendSignInLink(_before: FormState, form: FormData): Promise<FormState> {
  const kept = { email: textIn(form, "email") };
  const read = AskForMail.safeParse(kept);
  if (!read.success) return broken(read.error, kept);
  try {
    await signIn("email", { email: read.data.email, redirect: false, redirectTo: safePath(textIn(form, "to")) });
  } catch (error) {
    if (error instanceof RefusedSignIn) return refused(error.refusal, kept);
    throw error;
  }
  redirect("/sign-in?sent=1");
}

export async function signInOutside(form: FormData): Promise<void> {
  await signIn(textIn(form, "provider"), { redirectTo: safePath(textIn(form, "to")) });
}

export async function leave(form: FormData): Promise<void> {
  await signOut({ redirect: false });
  const to = safePath(textIn(form, "to"));
  redirect(to === "/" ? `/sign-in?left=${textIn(form, "keep") === "steps" ? "kept" : "1"}` : to);
}
