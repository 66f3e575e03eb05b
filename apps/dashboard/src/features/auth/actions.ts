"use server";

import { currentIdentity } from "@spots/auth/identity";
import { joinAs, joinAsNew } from "@spots/auth/invitation";
import { AuthError, signIn, signOut } from "@spots/auth/next-auth";
import { askForReset, choosePassword } from "@spots/auth/password-reset";
import { mayTry } from "@spots/auth/throttle";
import { DomainError } from "@spots/domain/kernel/errors";
import { AskForMail, ChoosePassword, JoinAsNew, SignIn, safePath } from "@spots/domain/people/sign-in";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { ownAddress, visitorIp } from "@/server/visitor";

/** What a form is told when it could not be taken: keys of the catalogue, and what was typed but the secrets. */
export type FormState = {
  readonly reason?: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly kept: Readonly<Record<string, string>>;
};

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

function broken(error: z.ZodError, kept: Record<string, string>): FormState {
  return {
    reason: "badInput",
    fields: Object.fromEntries(error.issues.map((issue) => [issue.path.join("."), issue.message])),
    kept,
  };
}

/** A refusal of ours as the form shows it; anything else goes on its way. */
function refused(error: unknown, kept: Record<string, string>): FormState {
  if (error instanceof DomainError) return { reason: error.reason, fields: { ...error.detail.fields }, kept };
  throw error;
}

async function enter(email: string, password: string, to: string): Promise<void> {
  await signIn("credentials", { email, password, ip: await visitorIp(), redirectTo: to });
}

export async function signInWithPassword(_before: FormState, form: FormData): Promise<FormState> {
  const kept = { email: text(form, "email") };
  const read = SignIn.safeParse({ email: kept.email, password: text(form, "password") });
  if (!read.success) return broken(read.error, kept);
  try {
    await enter(read.data.email, read.data.password, safePath(text(form, "to")));
  } catch (error) {
    if (error instanceof AuthError) return { reason: "signInFailed", fields: {}, kept };
    throw error;
  }
  return { fields: {}, kept };
}

/** A link by mail. The page says the same to everybody. */
export async function sendSignInLink(_before: FormState, form: FormData): Promise<FormState> {
  const kept = { email: text(form, "email") };
  const read = AskForMail.safeParse(kept);
  if (!read.success) return broken(read.error, kept);
  const { email } = read.data;
  if (await mayTry("mail", { email, ip: await visitorIp() })) {
    try {
      await signIn("email", { email, redirect: false, redirectTo: safePath(text(form, "to")) });
    } catch (error) {
      if (!(error instanceof AuthError)) throw error;
    }
  }
  redirect("/sign-in?sent=1");
}

export async function signInOutside(form: FormData): Promise<void> {
  await signIn(text(form, "provider"), { redirectTo: safePath(text(form, "to")) });
}

export async function leave(): Promise<void> {
  await signOut({ redirectTo: "/sign-in?left=1" });
}

export async function askForNewPassword(_before: FormState, form: FormData): Promise<FormState> {
  const kept = { email: text(form, "email") };
  const read = AskForMail.safeParse(kept);
  if (!read.success) return broken(read.error, kept);
  await askForReset(read.data, { ip: await visitorIp(), dashboard: ownAddress() });
  redirect("/forgot?sent=1");
}

export async function takeNewPassword(_before: FormState, form: FormData): Promise<FormState> {
  const read = ChoosePassword.safeParse({ token: text(form, "token"), password: text(form, "password") });
  if (!read.success) return broken(read.error, {});
  try {
    const { email } = await choosePassword(read.data, ownAddress());
    await enter(email, read.data.password, "/");
  } catch (error) {
    return refused(error, {});
  }
  return { fields: {}, kept: {} };
}

export async function joinWithPassword(_before: FormState, form: FormData): Promise<FormState> {
  const kept = { name: text(form, "name") };
  const read = JoinAsNew.safeParse({ token: text(form, "token"), name: kept.name, password: text(form, "password") });
  if (!read.success) return broken(read.error, kept);
  try {
    const { email, slug } = await joinAsNew(read.data);
    await enter(email, read.data.password, `/${slug}`);
  } catch (error) {
    return refused(error, kept);
  }
  return { fields: {}, kept };
}

export async function joinSignedIn(_before: FormState, form: FormData): Promise<FormState> {
  const token = text(form, "token");
  const person = await currentIdentity();
  if (!person) redirect(`/sign-in?to=${encodeURIComponent(`/invitation/${token}`)}`);
  let slug: string;
  try {
    ({ slug } = await joinAs(token, person));
  } catch (error) {
    return refused(error, {});
  }
  redirect(`/${slug}`);
}
