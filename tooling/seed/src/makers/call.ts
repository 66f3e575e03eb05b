import { createCaller } from "@spots/api/trpc/root";
import { hashPassword } from "@spots/auth/password";
import type { Database } from "@spots/db/database";
import { openAnnouncements } from "@spots/db/live/announcements";
import { newId } from "./ids";

/** The router as one person would call it, with a clock of the test's own. */
export function as(
  database: Database,
  userId: string | null,
  {
    now = new Date(),
    isStillSignedIn = async () => true,
  }: { now?: Date; isStillSignedIn?: () => Promise<boolean> } = {},
) {
  return createCaller({
    database,
    announcements: openAnnouncements(database.url),
    userId,
    isStillSignedIn,
    requestId: "test",
    now: () => now,
    newId,
    hashPassword,
    addresses: { dashboard: "http://localhost:3000", feedback: "http://localhost:3001" },
    log: () => undefined,
  });
}
