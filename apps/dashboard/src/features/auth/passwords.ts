"use server";

import { changePassword } from "@spots/auth/change-password";
import { currentIdentity } from "@spots/auth/identity";
import { CredentialsSignin, signIn } from "@spots/auth/next-auth";
import { askForReset, choosePassword } from "@spots/auth/password-reset";
import { AskForMail, ChangePassword, ChoosePassword } from "@spots/domain/people/sign-in";
import { redirect } from "next/navigation";
import { surroundings } from "@/api/visitor";
import { broken, type FormState, refused, textIn } from "./form-state";

export async function askForNewPassword(_before: FormState, form: FormData): Promise<FormState> {
  const kept = { email: textIn(form, "email") };
  const read = AskForMail.safeParse(kept);
  if (!read.success) return broken(read.error, kept);
  try {
    await askForReset(read.data, await surroundings());
  } catch (error) {
    return refused(error, kept);
  }
  redirect("/forgot?sent=1");
}

export async function takeNewPassword(_before: FormState, form: FormData): Promise<FormState> {
  const read = ChoosePassword.safeParse({ token: textIn(form, "token"), password: textIn(form, "password") });
  if (!read.success) return broken(read.error);
  const { password } = read.data;
  try {
    const { email } = await choosePassword(read.data, await surroundings());
    await signIn("credentials", { email, password, redirect: false });
  } catch (error) {
    if (!(error instanceof CredentialsSignin)) return refused(error);
  }
  redirect("/");
}

/** Changes the person's password; the current one is required. */
export async function changeOwnPassword(_before: FormState, form: FormData): Promise<FormState> {
  const person = await currentIdentity();
  if (!person) redirect("/sign-in?to=/account");
  const read = ChangePassword.safeParse({ current: textIn(form, "current"), password: textIn(form, "password") });
  if (!read.success) return broken(read.error);
  try {
    await changePassword(person, read.data, await surroundings());
  } catch (error) {
    return refused(error);
  }
  redirect("/account?changed=1");
}

/** Mails a person without a password a link to set their first one. */
export async function sendPasswordLink(): Promise<FormState> {
  const person = await currentIdentity();
  if (!person) redirect("/sign-in?to=/account");
  try {
    await askForReset({ email: person.email }, await surroundings());
  } catch (error) {
    return refused(error);
  }
  redirect("/account?sent=1");
}
