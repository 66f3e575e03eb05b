import "server-only";
import { findShareReader, readShared, type Shared } from "@spots/api/sharing/share-reader.queries";
import { opensShare } from "@spots/auth/share-key";
import { cookies } from "next/headers";
import { cache } from "react";
import { database } from "./database";

/** The name of the cookie that holds a share's key. Its path is the share's address. */
export const shareKeyCookie = "share-key";

/**
 * Reads a share for this reader.
 * @returns null when there is none, "locked" when it needs a password, else the shared journey
 */
export const openSharedJourney = cache(async (token: string): Promise<Shared | "locked" | null> => {
  const reader = await findShareReader({ database: database(), now: () => new Date() }, token);
  if (!reader) return null;
  const key = (await cookies()).get(shareKeyCookie)?.value;
  return opensShare(reader.share, key) ? readShared({ database: database() }, reader) : "locked";
});
