import type { Database } from "@spots/db/database";
import { asPlatform } from "@spots/db/tenancy/as-platform";

/** The newest unsent mails, for the outbox page of a machine without a mail server. */
export async function listOutbox(database: Database) {
  return asPlatform(database, { reason: "outbox.read", userId: null }, (db) =>
    db.mail.findMany({
      select: { id: true, to: true, subject: true, text: true, queuedAt: true },
      orderBy: { queuedAt: "desc" },
      take: 100,
    }),
  );
}
