import type { ConsentPurpose } from "@spots/domain/consent/purposes";
import type { TestDatabase } from "./database";

/** Lets the customer of an answer agree to these purposes. */
export async function agree(
  db: TestDatabase,
  { businessId, id, at = new Date() }: { businessId: string; id: string; at?: Date },
  ...purposes: readonly ConsentPurpose[]
): Promise<void> {
  await db.consent.createMany({
    data: purposes.map((purpose) => ({
      ...{ businessId, responseId: id, purpose, version: 1, language: "en", givenAt: at },
      linkKey: id.replaceAll("-", "").slice(0, 22),
    })),
  });
}

/** Lets the customer of an answer leave an address, so that they can be written to about it. */
export async function leaveContact(
  db: TestDatabase,
  { businessId, id }: { businessId: string; id: string },
  contact: string | null,
): Promise<void> {
  await db.response.update({ where: { businessId_id: { businessId, id } }, data: { contact } });
  if (contact !== null) await agree(db, { businessId, id }, "reply");
}
