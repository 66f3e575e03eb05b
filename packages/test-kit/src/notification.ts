import type { TestDatabase } from "./database";
import { newId } from "./ids";

type Of = { businessId: string; memberId: string };
type About = { id: string; locationId: string };

/** Creates a reminder of a moment for a member, with what the worker stores beside it. */
export async function aNotification(db: TestDatabase, of: Of, { id: subjectId, locationId }: About, at: Date) {
  const { businessId } = of;
  const data = { name: "A moment", where: "", who: "", at: null, timeZone: "Europe/Berlin", count: 1 };
  await db.notificationPosition.upsert({ where: { businessId }, create: { businessId }, update: {} });
  await db.notificationMark.create({ data: { businessId, subjectId, what: "soon", dueAt: at } });
  return db.notification.create({
    data: { ...of, id: newId(), kind: "momentSoon", subjectId, locationId, source: "test", madeAt: at, data },
  });
}
