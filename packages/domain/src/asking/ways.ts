/** How a customer is asked to answer. */
export const AskingWays = ["mail", "sms", "link"] as const;
export type AskingWay = (typeof AskingWays)[number];

/** What a customer is asked for: an answer to a form, or what they still remember of one. */
export const AskingPurposes = ["answer", "followUp"] as const;
export type AskingPurpose = (typeof AskingPurposes)[number];

export const AskingStatuses = [
  "queued",
  "sent",
  "opened",
  "answered",
  "bounced",
  "unsubscribed",
  "expired",
  "skipped",
] as const;
export type AskingStatus = (typeof AskingStatuses)[number];

/** Why a person is not asked any more. */
export const StopReasons = ["unsubscribed", "bounced", "complained"] as const;
export type StopReason = (typeof StopReasons)[number];

/** Why an asking was not sent. */
export const SkipReasons = [
  ...StopReasons,
  "tooSoon",
  "tooMany",
  "late",
  "closed",
  "suspended",
  "withdrawn",
  "noProvider",
  "failed",
] as const;
export type SkipReason = (typeof SkipReasons)[number];

/** The lists of askings; `open`: not answered yet, and not over. */
export const AskingFilters = ["all", "open", "answered", "notSent", "stopped"] as const;
export type AskingFilter = (typeof AskingFilters)[number];

/** The statuses of each list. */
export const statusesOf: Readonly<Record<AskingFilter, readonly AskingStatus[]>> = {
  all: AskingStatuses,
  open: ["queued", "sent", "opened"],
  answered: ["answered"],
  notSent: ["skipped"],
  stopped: ["bounced", "unsubscribed", "expired"],
};

/** The most people of one list. */
export const mostAsked = 500;
/** How often a member may have an asking sent once more. */
export const mostAgain = 2;
