"use server";

import { findShareReader } from "@spots/api/sharing/share-reader.queries";
import { networkIn } from "@spots/auth/network-address";
import { keyOfShare, shareKeyHours } from "@spots/auth/share-key";
import { DomainError } from "@spots/domain/kernel/errors";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { database } from "@/api/database";
import { shareKeyCookie } from "@/api/shared-journey";
import { ownAddress } from "@/api/visitor";

/**
 * The result of an attempt. `minutes`: there were too many attempts, and the next one is possible
 * after this time.
 */
export type Unlocking = { readonly refusal: null | "wrong" | { readonly minutes: number } };

/**
 * Checks the password of a share. On success it sets a cookie with the share's key, limited to the
 * share's path.
 */
export async function unlockShare(_before: Unlocking, form: FormData): Promise<Unlocking> {
  const [token, password] = [String(form.get("token") ?? ""), String(form.get("password") ?? "")];
  const reader = await findShareReader({ database: database(), now: () => new Date() }, token);
  const here = `/shared/${encodeURIComponent(token)}`;
  if (!reader) redirect(here);
  let key: string | null;
  try {
    key = await keyOfShare(reader.share, password.slice(0, 200), networkIn(await headers()));
  } catch (error) {
    const minutes = error instanceof DomainError ? error.detail.values?.minutes : undefined;
    if (typeof minutes !== "number") throw error;
    return { refusal: { minutes } };
  }
  if (key === null) return { refusal: "wrong" };
  (await cookies()).set(shareKeyCookie, key, {
    path: here,
    httpOnly: true,
    sameSite: "lax",
    secure: ownAddress().startsWith("https:"),
    maxAge: shareKeyHours * 3600,
  });
  redirect(here);
}
