import { FollowEvents, ListEvents } from "@spots/domain/activity/follow-events";
import { allow, allowStream } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { followEvents, listEvents } from "./activity.queries";

export const eventRouter = t.router({
  list: allow("activity.read").input(ListEvents).query(listEvents),
  follow: allowStream("live.follow").input(FollowEvents).subscription(followEvents),
});
