export const Roles = ["owner", "manager", "staff"] as const;
export type Role = (typeof Roles)[number];

/** Everything that can be done inside a business, as `<noun>.<verb>`. */
export const Actions = [
  "business.read",
  "business.change",
  "location.list",
  "location.add",
  "location.change",
  "member.list",
  "member.lookAfter",
  "member.change",
  "member.remove",
  "invitation.list",
  "invitation.send",
  "invitation.revoke",
  "journey.read",
  "journey.shape",
  "journey.publish",
  "journey.share",
  "thread.write",
  "action.mine",
  "action.setDone",
  "story.tell",
  "spot.read",
  "spot.place",
  "spot.revise",
  "spot.judge",
  "spot.move",
  "spot.retire",
  "moment.read",
  "moment.offer",
  "moment.cancel",
  "moment.mine",
  "moment.answer",
  "moment.deliver",
  "moment.improvise",
  "visit.start",
  "customerPromise.mine",
  "customerPromise.make",
  "customerPromise.answer",
  "customerPromise.read",
  "card.read",
  "card.make",
  "visit.import",
  "lineUp.read",
  "plan.read",
  "plan.write",
  "roster.read",
  "roster.write",
  "channel.read",
  "channel.open",
  "channel.close",
  "response.read",
  "response.reveal",
  "mention.read",
  "mention.decide",
  "pulse.read",
  "annotation.write",
  "kudos.mine",
  "kudos.decide",
  "digest.read",
  "activity.read",
  "live.follow",
  "notification.mine",
  "case.read",
  "case.work",
  "case.open",
  "case.assign",
  "case.rule",
  "improvement.tell",
  "device.manage",
  "apiKey.read",
  "apiKey.make",
  "apiKey.revoke",
] as const;
export type Action = (typeof Actions)[number];

const staff = [
  "business.read",
  "action.mine",
  "action.setDone",
  "location.list",
  "spot.read",
  "moment.mine",
  "moment.answer",
  "moment.deliver",
  "moment.improvise",
  "visit.start",
  "customerPromise.mine",
  "customerPromise.make",
  "customerPromise.answer",
  "lineUp.read",
  "kudos.mine",
  "story.tell",
  "live.follow",
  "notification.mine",
  "case.read",
  "case.work",
] as const satisfies readonly Action[];

const manager = [
  ...staff,
  "member.list",
  "member.lookAfter",
  "invitation.list",
  "invitation.send",
  "invitation.revoke",
  "journey.read",
  "journey.shape",
  "journey.share",
  "thread.write",
  "spot.place",
  "spot.revise",
  "spot.judge",
  "spot.move",
  "moment.read",
  "moment.offer",
  "moment.cancel",
  "customerPromise.read",
  "plan.read",
  "plan.write",
  "roster.read",
  "roster.write",
  "channel.read",
  "channel.open",
  "channel.close",
  "card.read",
  "card.make",
  "visit.import",
  "response.read",
  "response.reveal",
  "mention.read",
  "mention.decide",
  "pulse.read",
  "annotation.write",
  "kudos.decide",
  "digest.read",
  "activity.read",
  "case.open",
  "case.assign",
  "improvement.tell",
  "device.manage",
] as const satisfies readonly Action[];

/** Who may do what. The server and every screen read this table. */
export const permissions: Readonly<Record<Role, readonly Action[]>> = { owner: Actions, manager, staff };

export function may(role: Role, action: Action): boolean {
  return permissions[role].includes(action);
}

/** Who may invite whom: owners anyone, managers staff only. */
export function mayInvite(inviter: Role, invited: Role): boolean {
  return inviter === "owner" || (inviter === "manager" && invited === "staff");
}

/** What a platform admin can do; there is one kind of admin. */
export const PlatformActions = [
  "platform.business.list",
  "platform.business.read",
  "platform.business.onboard",
  "platform.business.suspend",
  "platform.job.list",
  "platform.job.retry",
  "platform.act.list",
  "platform.template.list",
  "platform.template.offer",
] as const;
export type PlatformAction = (typeof PlatformActions)[number];

/**
 * The recorded reason of a transaction that runs as the platform: an admin's action, or what the
 * product does before it knows the business.
 */
export const PlatformReasons = [
  ...PlatformActions,
  "invitation.find",
  "invitation.accept",
  "person.rename",
  "outbox.read",
] as const;
export type PlatformReason = (typeof PlatformReasons)[number];

/** What every signed-in person can do for themselves, in no business. */
export const PersonActions = ["person.read", "person.change", "person.session.list", "person.session.end"] as const;
export type PersonAction = (typeof PersonActions)[number];
