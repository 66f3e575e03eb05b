"use server";

import { Locale } from "@spots/domain/kernel/locale";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { Theme } from "@/server/theme";

const yearSeconds = 365 * 86_400;

/**
 * Stores a preference of this browser in a cookie that the server reads before it renders. The
 * staff app reads the theme in the browser.
 */
async function keep(name: "theme" | "locale", value: string): Promise<void> {
  (await cookies()).set(name, value, { maxAge: yearSeconds, sameSite: "lax", path: "/", httpOnly: name !== "theme" });
}

export async function chooseTheme(form: FormData): Promise<void> {
  const theme = Theme.safeParse(form.get("theme"));
  if (theme.success) await keep("theme", theme.data);
  redirect("/account");
}

export async function chooseLocale(locale: string): Promise<void> {
  const read = Locale.safeParse(locale);
  if (read.success) await keep("locale", read.data);
}
