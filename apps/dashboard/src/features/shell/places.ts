import type { Action } from "@spots/domain/access/permissions";

/** Every room of a business, by its address under the slug, and the permission that opens it. */
export const places: readonly Place[] = [
  { id: "today", path: "", needs: "pulse.read", inNav: true },
  { id: "mine", path: "/mine", needs: "moment.mine", inNav: true, staffOnly: true },
  { id: "journeys", path: "/journeys", needs: "journey.read", inNav: true },
  { id: "moments", path: "/moments", needs: "moment.read", inNav: true },
  { id: "voices", path: "/voices", needs: "response.read", inNav: true },
  { id: "insight", path: "/insight", needs: "pulse.read", inNav: true },
  { id: "people", path: "/people", needs: "member.list", inNav: true },
  { id: "channels", path: "/channels", needs: "channel.read", inNav: true },
  { id: "activity", path: "/activity", needs: "activity.read", inNav: false },
  { id: "settings", path: "/settings", needs: "business.change", inNav: false },
];

export type Place = {
  readonly id:
    | "today"
    | "mine"
    | "journeys"
    | "moments"
    | "voices"
    | "insight"
    | "people"
    | "channels"
    | "activity"
    | "settings";
  readonly path: string;
  readonly needs: Action;
  readonly inNav: boolean;
  readonly staffOnly?: boolean;
};
