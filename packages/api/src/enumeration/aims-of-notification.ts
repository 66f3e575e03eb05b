import { newId } from "@spots/test-kit/ids";
import { type Aim, noIds } from "./aim";

/** The inputs with foreign ids for the procedures of notifications. */
export const aimsOfNotification: Readonly<Record<string, Aim>> = {
  "notification.list": ({ notification }) => ({ cursor: notification.id }),
  "notification.count": noIds,
  "notification.read": ({ notification }) => ({ notificationId: notification.id }),
  "notification.readAll": ({ notification }) => ({ through: notification.id }),
  "notification.readPushed": ({ notification }) => ({ notificationIds: [notification.id] }),
  "notification.settings": noIds,
  "notification.deliveries": noIds,
  "notification.choose": () => ({
    pushOff: ["tasks"],
    mailNow: [],
    mailDaily: ["offers"],
    quiet: null,
    timeZone: null,
  }),
  "notification.addDevice": () => ({
    ...{
      id: newId(),
      endpoint: "https://fcm.googleapis.com/fcm/send/a-phone",
      p256dh: "BA",
      auth: "BA",
      device: "",
    },
  }),
  "notification.changeDevice": ({ pushDevice }) => ({ deviceId: pushDevice.id, off: ["tasks"] }),
  "notification.removeDevice": ({ pushDevice }) => ({ deviceId: pushDevice.id }),
};
