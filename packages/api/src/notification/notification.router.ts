import { ListNotifications, ReadNotification, ReadNotifications } from "@spots/domain/notification/notification";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { readNotification, readNotifications } from "./notification.commands";
import { countUnread, listNotifications } from "./notification.queries";

export const notificationRouter = t.router({
  list: allow("notification.mine").input(ListNotifications).query(listNotifications),
  count: allow("notification.mine").query(countUnread),
  read: allow("notification.mine").input(ReadNotification).mutation(readNotification),
  readAll: allow("notification.mine").input(ReadNotifications).mutation(readNotifications),
});
