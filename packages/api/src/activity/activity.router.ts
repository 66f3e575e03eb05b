import { FollowEvents, ListEvents } from "@spots/domain/activity/follow-events";
import { allow, allowOutside } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { followEvents, listEvents } from "./activity.queries";

export const eventRouter = t.router({
  list: allow("activity.read").input(ListEvents).query(listEvents),
  follow: allowOutside("live.follow").input(FollowEvents).subscription(followEvents),
});
