import "server-only";
import { findShareReader, readShared, type Shared } from "@spots/api/sharing/share-reader.queries";
import { opensShare } from "@spots/auth/share-key";
import { cookies } from "next/headers";
import { cache } from "react";
import { database } from "./database";

/** The cookie that holds the key of the share at this address; each address has its own. */
export const shareKeyCookie = "share-key";

/**
 * What stands behind a share link for this reader: null, nothing; "locked", ask for the password;
 * else what was chosen.
 */
export const openSharedJourney = cache(async (token: string): Promise<Shared | "locked" | null> => {
  const reader = await findShareReader({ database: database(), now: () => new Date() }, token);
  if (!reader) return null;
  const key = (await cookies()).get(shareKeyCookie)?.value;
  return opensShare(reader.share, key) ? readShared({ database: database() }, reader) : "locked";
});
