"use server";

import { currentIdentity } from "@spots/auth/identity";
import { findInvitation } from "@spots/auth/invitation";
import { joinAs, joinAsNew } from "@spots/auth/join";
import { CredentialsSignin, signIn } from "@spots/auth/next-auth";
import { DomainError } from "@spots/domain/kernel/errors";
import { pickLocale } from "@spots/domain/kernel/locales";
import { JoinAsNew } from "@spots/domain/people/sign-in";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { broken, type FormState, refused, textIn } from "./form-state";

/**
 * Creates an account and joins with it. After a double submit the invitation is already accepted;
 * then the account that the first submit created is signed in with the same password.
 */
export async function joinWithPassword(_before: FormState, form: FormData): Promise<FormState> {
  const kept: Record<string, string> = { name: textIn(form, "name") };
  if (form.has("email")) kept.email = textIn(form, "email");
  const read = JoinAsNew.safeParse({ token: textIn(form, "token"), ...kept, password: textIn(form, "password") });
  if (!read.success) return broken(read.error, kept);
  const { token, password, email: said } = read.data;
  let refusal: unknown = null;
  try {
    await joinAsNew(read.data, pickLocale(await getLocale(), "en"));
  } catch (error) {
    if (!(error instanceof DomainError && error.reason === "invitation.accepted")) return refused(error, kept);
    refusal = error;
  }
  const invitation = await findInvitation(token);
  try {
    await signIn("credentials", { email: invitation?.email ?? said, password, redirect: false });
  } catch (error) {
    if (!(error instanceof CredentialsSignin)) throw error;
    return refusal ? refused(refusal, kept) : redirect("/sign-in");
  }
  redirect(`/${invitation?.slug ?? ""}`);
}

export async function joinSignedIn(_before: FormState, form: FormData): Promise<FormState> {
  const token = textIn(form, "token");
  const person = await currentIdentity();
  if (!person) redirect(`/sign-in?to=${encodeURIComponent(`/invitation/${token}`)}`);
  let slug: string;
  try {
    ({ slug } = await joinAs(token, person));
  } catch (error) {
    return refused(error);
  }
  redirect(`/${slug}`);
}
