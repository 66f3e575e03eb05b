/** What a member can be told of. */
export const NotificationKinds = [
  "momentOffered",
  "momentOpen",
  "momentsPlanned",
  "momentMoved",
  "momentReassigned",
  "momentCancelled",
  "momentSoon",
  "momentUnclaimed",
  "momentDeclined",
  "momentsMissed",
  "actionPlanned",
  "actionDue",
  "mentioned",
  "threadAssigned",
  "caseAssigned",
  "caseOverdue",
  "caseEscalated",
  "changeProposed",
  "proposalTakenUp",
  "proposalTurnedDown",
  "momentDrafted",
  "inventionLive",
  "inventionRetired",
  "briefingAsked",
  "promiseHandedOver",
  "promiseSoon",
  "promiseOverdue",
  "promiseEscalated",
  "gestureAsked",
  "gestureAllowed",
  "gestureRefused",
  "relayAsked",
  "relayRefused",
  "relayReady",
  "relayNotTaken",
  "kudosGiven",
  "kudosHeld",
  "storyAsked",
  "thanksGiven",
  "noteWritten",
  "habitDue",
  "weekNote",
  "pinLocked",
] as const;
export type NotificationKind = (typeof NotificationKinds)[number];

/** The kinds as members choose them: what they decide for one kind of a group, they decide for all. */
export const kindsOf = {
  offers: ["momentOffered", "momentOpen", "momentsPlanned"],
  changes: ["momentMoved", "momentReassigned", "momentCancelled"],
  reminders: ["momentSoon", "actionDue"],
  escalations: ["momentUnclaimed", "momentDeclined", "momentsMissed"],
  tasks: ["actionPlanned"],
  conversations: ["mentioned", "threadAssigned"],
  cases: ["caseAssigned", "caseOverdue", "caseEscalated"],
  spots: [
    "changeProposed",
    "proposalTakenUp",
    "proposalTurnedDown",
    "momentDrafted",
    "inventionLive",
    "inventionRetired",
    "briefingAsked",
  ],
  promises: ["promiseHandedOver", "promiseSoon", "promiseOverdue", "promiseEscalated"],
  gestures: ["gestureAsked", "gestureAllowed", "gestureRefused"],
  relays: ["relayAsked", "relayRefused", "relayReady", "relayNotTaken"],
  recognition: ["kudosGiven", "kudosHeld", "storyAsked", "thanksGiven", "weekNote"],
  growth: ["noteWritten", "habitDue"],
  devices: ["pinLocked"],
} as const satisfies Readonly<Record<string, readonly NotificationKind[]>>;

/**
 * The kinds about the member's own moments and suggestions. They see these wherever it was; of the
 * others a member limited to some locations sees those of these locations only.
 */
export const personalKinds: readonly NotificationKind[] = [
  "momentOffered",
  "momentsPlanned",
  "momentMoved",
  "momentReassigned",
  "momentCancelled",
  "momentSoon",
  "promiseHandedOver",
  "promiseSoon",
  "promiseOverdue",
  "gestureAllowed",
  "gestureRefused",
  "relayRefused",
  "relayReady",
  "proposalTakenUp",
  "proposalTurnedDown",
  "momentDrafted",
  "inventionLive",
  "inventionRetired",
  "kudosGiven",
  "storyAsked",
  "thanksGiven",
  "noteWritten",
  "habitDue",
  "weekNote",
];

/** The kinds that are done with when somebody takes the moment. */
export const untilTaken: readonly NotificationKind[] = ["momentOffered", "momentOpen", "momentUnclaimed"];
/** The kinds that are done with when the moment is over. */
export const untilOver: readonly NotificationKind[] = [
  ...untilTaken,
  "momentMoved",
  "momentSoon",
  "momentDeclined",
  ...kindsOf.relays,
];

/** The groups, in the order in which members choose. */
export const NotificationGroups = [
  "offers",
  "changes",
  "reminders",
  "escalations",
  "tasks",
  "conversations",
  "cases",
  "promises",
  "gestures",
  "relays",
  "spots",
  "recognition",
  "growth",
  "devices",
] as const satisfies readonly (keyof typeof kindsOf)[];
export type NotificationGroup = (typeof NotificationGroups)[number];

/** The group of a kind. */
export function groupOf(kind: NotificationKind): NotificationGroup {
  const group = NotificationGroups.find((each) => kindsOf[each].some((one) => one === kind));
  if (!group) throw new Error(`the kind ${kind} is in no group`);
  return group;
}

/** The groups that a member may also get by mail; the commands of the others mail at once. */
export const mailable = [
  "offers",
  "changes",
  "reminders",
  "escalations",
  "promises",
  "spots",
] as const satisfies readonly NotificationGroup[];

/**
 * Kinds that a member finds in their list and is never pushed: they come by the dozen, or with a
 * mail.
 */
export const listOnly: readonly NotificationKind[] = ["momentsMissed", "weekNote"];
