import type { TestDatabase } from "./database";
import { newId } from "./ids";

type Of = { businessId: string; memberId: string };
type About = { id: string; locationId: string };

/** Creates a reminder of a moment for a member, a device of theirs, and what the worker stores beside them. */
export async function notificationRows(db: TestDatabase, of: Of, { id: subjectId, locationId }: About, at: Date) {
  const { businessId } = of;
  const data = { name: "A moment", where: "", who: "", at: null, timeZone: "Europe/Berlin", count: 1 };
  await db.notificationPosition.upsert({ where: { businessId }, create: { businessId }, update: {} });
  await db.notificationMark.create({ data: { businessId, subjectId, what: "soon", dueAt: at } });
  const notification = await db.notification.create({
    data: { ...of, id: newId(), kind: "momentSoon", subjectId, locationId, source: "test", madeAt: at, data },
  });
  await db.notificationSetting.create({ data: { ...of, pushOff: ["tasks"] } });
  const pushDevice = await aPushDevice(db, of, { at });
  const { id: subscriptionId, device } = pushDevice;
  const push = { channel: "push", status: "skipped", reason: "read", dueAt: at, doneAt: at };
  await db.notificationDelivery.create({
    data: { ...of, id: newId(), notificationId: notification.id, subscriptionId, device, ...push },
  });
  return { notification, pushDevice };
}

type Device = { at: Date; endpoint?: string; p256dh?: string; auth?: string; sessionId?: string };

/** Creates a browser of a member that may be sent pushes. */
export function aPushDevice(db: TestDatabase, of: Of, { at, sessionId = newId(), ...keys }: Device) {
  const endpoint = keys.endpoint ?? `https://fcm.googleapis.com/fcm/send/${newId()}`;
  const { p256dh = "BA", auth = "BA" } = keys;
  return db.pushSubscription.create({
    data: {
      ...{ ...of, id: newId(), endpoint, endpointHash: newId(), p256dh, auth, sessionId },
      device: "Firefox, Linux",
      createdAt: at,
    },
  });
}
