"use server";

import { findSharedDoor } from "@spots/api/together/share-door.queries";
import { keyOfShare, shareKeyHours } from "@spots/auth/share-key";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { database } from "@/server/database";
import { shareKeyCookie } from "@/server/shared-journey";
import { ownAddress, visitorIp } from "@/server/visitor";

export type Unlocking = { readonly isWrong: boolean };

/** Takes a reader's password. The right one leaves a key in their browser, for this address alone. */
export async function unlockShare(_before: Unlocking, form: FormData): Promise<Unlocking> {
  const [token, password] = [String(form.get("token") ?? ""), String(form.get("password") ?? "")];
  const door = await findSharedDoor({ database: database(), now: () => new Date() }, token);
  const here = `/shared/${encodeURIComponent(token)}`;
  if (!door) redirect(here);
  const key = await keyOfShare(door.share, password.slice(0, 200), await visitorIp());
  if (key === null) return { isWrong: true };
  (await cookies()).set(shareKeyCookie, key, {
    path: here,
    httpOnly: true,
    sameSite: "lax",
    secure: ownAddress().startsWith("https:"),
    maxAge: shareKeyHours * 3600,
  });
  redirect(here);
}
