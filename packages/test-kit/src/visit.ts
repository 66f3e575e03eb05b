import { newChannelToken } from "@spots/db/link-secret";
import type { TestDatabase } from "./database";
import { newId } from "./ids";

type Of = { businessId: string; memberId: string; locationId: string };

const later = (at: Date) => new Date(at.getTime() + 30 * 86_400_000);

/** Creates an open visit at a table, and a printed card of a batch whose visit has not started. */
export async function anOpenVisit(db: TestDatabase, of: Of, at: Date) {
  const { businessId, locationId, memberId } = of;
  const made = { createdById: memberId, createdAt: at, expiresAt: later(at) };
  const batch = await db.cardBatch.create({ data: { businessId, id: newId(), name: "Cards", locationId, ...made } });
  const visit = await db.visit.create({
    data: { ...of, id: newId(), startedAt: at, isOpen: true, place: "Table 5", plainPlace: "table 5" },
  });
  const code = await newChannelToken(db, businessId);
  const card = await db.visitCode.create({
    data: { businessId, id: newId(), code, locationId, batchId: batch.id, ...made },
  });
  return { batch, visit, card };
}
