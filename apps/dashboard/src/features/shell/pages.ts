import type { Action } from "@spots/domain/access/permissions";

export type Page = {
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
    | "line-up"
    | "plans"
    | "roster"
    | "clues"
    | "gestures"
    | "customer-promises"
    | "relays"
    | "spontaneous"
    | "feedback"
    | "cases"
    | "improvements"
    | "forms"
    | "asked"
    | "results"
    | "team"
    | "recognition"
    | "wall"
    | "me"
    | "growth"
    | "overlooked"
    | "qr-codes"
    | "activity"
    | "notifications"
    | "settings";
  readonly path: string;
  readonly needs: Action;
  readonly inNav: boolean;
  readonly staffOnly?: boolean;
  /** It is the staff app, which has an address of its own. */
  readonly isStaffApp?: boolean;
  /** The page of the navigation to whose tabs this page belongs. */
  readonly within?: "journeys" | "feedback" | "moments" | "team";
};

const design = (id: Page["id"], needs: Action): Page => ({
  id,
  path: `/${id}`,
  needs,
  inNav: false,
  within: "journeys",
});

/** The pages of a business: the address below the slug, and the permission to open it. */
export const pages: readonly Page[] = [
  { id: "today", path: "", needs: "pulse.read", inNav: true },
  { id: "mine", path: "/mine", needs: "moment.mine", inNav: true, staffOnly: true, isStaffApp: true },
  { ...design("journeys", "journey.read"), inNav: true },
  design("guided-path", "journey.shape"),
  design("stories", "story.tell"),
  design("patterns", "journey.read"),
  design("strategy", "journey.read"),
  design("promises", "journey.read"),
  design("personas", "journey.read"),
  design("conversations", "thread.write"),
  { id: "moments", path: "/moments", needs: "moment.read", inNav: true, within: "moments" },
  { id: "line-up", path: "/line-up", needs: "lineUp.read", inNav: false, within: "moments" },
  { id: "spontaneous", path: "/spontaneous", needs: "moment.read", inNav: false, within: "moments" },
  { id: "plans", path: "/plans", needs: "plan.read", inNav: false, within: "moments" },
  { id: "roster", path: "/roster", needs: "roster.read", inNav: false, within: "moments" },
  {
    ...{ id: "customer-promises", path: "/customer-promises", needs: "customerPromise.read" },
    ...{ inNav: false, within: "moments" },
  },
  { id: "relays", path: "/relays", needs: "relay.read", inNav: false, within: "moments" },
  { id: "clues", path: "/clues", needs: "clue.read", inNav: false, within: "moments" },
  { id: "gestures", path: "/gestures", needs: "gesture.read", inNav: false, within: "moments" },
  { id: "feedback", path: "/feedback", needs: "response.read", inNav: true, within: "feedback" },
  { id: "cases", path: "/cases", needs: "case.read", inNav: false, within: "feedback" },
  { id: "improvements", path: "/improvements", needs: "improvement.tell", inNav: false, within: "feedback" },
  { id: "forms", path: "/forms", needs: "form.read", inNav: false, within: "feedback" },
  { id: "asked", path: "/asked", needs: "asking.read", inNav: false, within: "feedback" },
  { id: "results", path: "/results", needs: "pulse.read", inNav: true },
  { id: "team", path: "/team", needs: "member.list", inNav: true, within: "team" },
  { id: "recognition", path: "/recognition", needs: "kudos.give", inNav: false, within: "team" },
  { id: "wall", path: "/wall", needs: "wall.read", inNav: false, within: "team" },
  { id: "me", path: "/me", needs: "recognition.mine", inNav: false, within: "team" },
  { id: "growth", path: "/growth", needs: "growth.read", inNav: false, within: "team" },
  { id: "overlooked", path: "/overlooked", needs: "roster.read", inNav: false, within: "team" },
  { id: "qr-codes", path: "/qr-codes", needs: "channel.read", inNav: true },
  { id: "activity", path: "/activity", needs: "activity.read", inNav: false },
  { id: "notifications", path: "/notifications", needs: "notification.mine", inNav: false },
  { id: "settings", path: "/settings", needs: "business.change", inNav: false },
];
