import type { Action } from "@spots/domain/access/permissions";

export type Place = {
  readonly id:
    | "today"
    | "mine"
    | "journeys"
    | "guided-path"
    | "stories"
    | "patterns"
    | "strategy"
    | "promises"
    | "personas"
    | "conversations"
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
  /** The room of the nav to which the page belongs; its pages stand in one row of tabs. */
  readonly within?: "journeys";
};

const design = (id: Place["id"], needs: Action): Place => ({
  id,
  path: `/${id}`,
  needs,
  inNav: false,
  within: "journeys",
});

/** Every room of a business, by its address under the slug, and the permission that opens it. */
export const places: readonly Place[] = [
  { id: "today", path: "", needs: "pulse.read", inNav: true },
  { id: "mine", path: "/mine", needs: "moment.mine", inNav: true, staffOnly: true },
  { ...design("journeys", "journey.read"), inNav: true },
  design("guided-path", "journey.shape"),
  design("stories", "story.tell"),
  design("patterns", "journey.read"),
  design("strategy", "journey.read"),
  design("promises", "journey.read"),
  design("personas", "journey.read"),
  design("conversations", "thread.write"),
  { id: "moments", path: "/moments", needs: "moment.read", inNav: true },
  { id: "voices", path: "/voices", needs: "response.read", inNav: true },
  { id: "insight", path: "/insight", needs: "pulse.read", inNav: true },
  { id: "people", path: "/people", needs: "member.list", inNav: true },
  { id: "channels", path: "/channels", needs: "channel.read", inNav: true },
  { id: "activity", path: "/activity", needs: "activity.read", inNav: false },
  { id: "settings", path: "/settings", needs: "business.change", inNav: false },
];
