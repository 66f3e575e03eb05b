import {
  ListNotifications,
  ReadNotification,
  ReadNotifications,
  ReadPushed,
} from "@spots/domain/notification/notification";
import { AddDevice, ChangeDevice, NotificationChoice, RemoveDevice } from "@spots/domain/notification/setting";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { readNotification, readNotifications, readPushed } from "./notification.commands";
import { countUnread, listNotifications } from "./notification.queries";
import { addDevice, changeDevice, removeDevice, saveChoice } from "./setting.commands";
import { listDeliveries, readSettings } from "./setting.queries";

export const notificationRouter = t.router({
  list: allow("notification.mine").input(ListNotifications).query(listNotifications),
  count: allow("notification.mine").query(countUnread),
  read: allow("notification.mine").input(ReadNotification).mutation(readNotification),
  readAll: allow("notification.mine").input(ReadNotifications).mutation(readNotifications),
  readPushed: allow("notification.mine").input(ReadPushed).mutation(readPushed),
  settings: allow("notification.mine").query(readSettings),
  deliveries: allow("notification.mine").query(listDeliveries),
  choose: allow("notification.mine").input(NotificationChoice).mutation(saveChoice),
  addDevice: allow("notification.mine").input(AddDevice).mutation(addDevice),
  changeDevice: allow("notification.mine").input(ChangeDevice).mutation(changeDevice),
  removeDevice: allow("notification.mine").input(RemoveDevice).mutation(removeDevice),
});
