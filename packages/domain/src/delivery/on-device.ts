/**
 * The names under which the staff app stores a person's day and steps in a browser. The dashboard
 * reads them to delete both when the person signs out there.
 */
export const onDevice = {
  database: "my-day",
  /** The steps that the server has not confirmed. */
  steps: "step",
  /** The value of a step's `state` once the server has accepted it. */
  sent: "sent",
  /** The stored days, by business. */
  days: "day",
  /** The photos that the server has not confirmed, by their id. */
  photos: "photo",
  /** The cache with the photos and clips of briefings. */
  files: "briefing-files",
  /** The prefix of the keys of unsent texts in the local storage. */
  drafts: "my-draft:",
  /** The channel on which tabs tell of changes, and the message after everything was deleted. */
  channel: "my-day",
  forgotten: "forgotten",
} as const;

/** The path of the staff app. No business can have it as its slug: slugs have three letters. */
export const staffAppPath = "/my";

/** The cookie that lets a paired device open the staff app without a sign-in. It grants nothing else. */
export const sharedDeviceMark = "is-shared-device";

/**
 * The header with the id of the member for whom a request was made. The server refuses it when
 * another member is signed in.
 */
export const memberHeader = "x-member";
