import type { FullBusiness } from "@spots/seed/makers/full-business";
import { newId } from "@spots/seed/makers/ids";
import { fullSpot } from "@spots/seed/makers/journey";

/**
 * How each procedure of a business is aimed at things of another: an input made of the victim's ids. `noIds` marks those that take none:
 * they are aimed by the victim's slug alone. A procedure that is not listed here fails the build.
 */
export type Aim = (victim: FullBusiness, attacker: FullBusiness) => Record<string, unknown>;
export const noIds: Aim = () => ({});

export const aims: Readonly<Record<string, Aim>> = {
  "business.change": () => ({
    name: "Mine",
    timeZone: "Europe/Berlin",
    locale: "de",
    accent: null,
    minimumN: 5,
    mostLive: 3,
  }),
  "business.settings": noIds,
  "business.me": noIds,
  "channel.list": noIds,
  "channel.read": ({ channel }) => ({ channelId: channel.id }),
  "channel.open": ({ location }) => ({ id: newId(), name: "Mine", locationId: location.id }),
  "channel.close": ({ channel }) => ({ channelId: channel.id }),
  "event.follow": noIds,
  "event.list": noIds,
  "invitation.send": ({ location }) => ({
    invitees: [{ id: newId(), name: "Eve", email: "eve@example.com", role: "staff", locationIds: [location.id] }],
  }),
  "invitation.byList": ({ location }) => ({ text: "Eve,eve@example.com", role: "staff", locationIds: [location.id] }),
  "invitation.resend": ({ invitation }) => ({ invitationId: invitation.id }),
  "invitation.revoke": ({ invitation }) => ({ invitationId: invitation.id }),
  "journey.list": noIds,
  "journey.road": ({ journey }) => ({ journeyId: journey.id }),
  "journey.version": ({ journey }) => ({ journeyId: journey.id, number: 1 }),
  "journey.compare": ({ journey }) => ({ journeyId: journey.id, earlier: 1, later: null }),
  "journey.copy": ({ journey }) => ({ journeyId: journey.id, id: newId() }),
  "journey.archive": ({ journey }) => ({ journeyId: journey.id }),
  "journey.restore": ({ journey }) => ({ journeyId: journey.id, number: 1 }),
  "journey.edit": ({ journey }) => ({ journeyId: journey.id, edits: { name: { was: journey.name, to: "Mine" } } }),
  "journey.publish": ({ journey }) => ({ journeyId: journey.id, after: 1, note: "" }),
  "journey.addStage": ({ journey }) => ({ id: newId(), journeyId: journey.id, kind: "purchase", name: "Mine" }),
  "journey.editStage": ({ stage }) => ({ stageId: stage.id, edits: { name: { was: stage.name, to: "Mine" } } }),
  "journey.moveStage": ({ stage }) => ({ stageId: stage.id, beforeStageId: null }),
  "journey.removeStage": ({ otherStage }) => ({ stageId: otherStage.id }),
  "journey.addTouchpoint": ({ stage }) => ({
    id: newId(),
    stageId: stage.id,
    name: "Mine",
    element: "product",
    isTruth: true,
  }),
  "journey.editTouchpoint": ({ touchpoint }) => ({
    touchpointId: touchpoint.id,
    edits: { name: { was: touchpoint.name, to: "Mine" } },
  }),
  "journey.moveTouchpoint": ({ touchpoint, otherStage }) => ({ touchpointId: touchpoint.id, stageId: otherStage.id }),
  "journey.removeTouchpoint": ({ touchpoint }) => ({ touchpointId: touchpoint.id }),
  "kudos.mine": noIds,
  "location.list": noIds,
  "location.add": () => ({ id: newId(), name: "Mine", timeZone: "Europe/Berlin" }),
  "location.change": ({ location }) => ({ locationId: location.id, name: "Mine", timeZone: "Europe/Berlin" }),
  "location.archive": ({ location }) => ({ locationId: location.id }),
  "member.list": noIds,
  "member.change": ({ staff }) => ({ memberId: staff.id, role: "owner", locationIds: [] }),
  "member.remove": ({ staff }) => ({ memberId: staff.id }),
  "mention.doubtful": noIds,
  "mention.decide": ({ mention }) => ({ decisionId: newId(), mentionId: mention.id, verdict: "confirmed" }),
  "moment.board": ({ location }) => ({ day: "2026-11-23", locationId: location.id }),
  "moment.choices": noIds,
  "moment.mine": noIds,
  "moment.offer": ({ spot, owner, location }) => ({
    id: newId(),
    spotId: spot.id,
    memberId: owner.id,
    locationId: location.id,
    dueAt: "2026-11-23T10:00",
  }),
  "moment.cancel": ({ moment }) => ({ stepId: newId(), momentId: moment.id }),
  "moment.accept": ({ moment }) => ({ stepId: newId(), momentId: moment.id }),
  "moment.decline": ({ moment }) => ({ stepId: newId(), momentId: moment.id, reason: "no" }),
  "moment.deliver": ({ moment }) => ({ stepId: newId(), momentId: moment.id, reaction: "pleased" }),
  "moment.improvise": ({ location }) => ({ id: newId(), locationId: location.id, story: "mine", reaction: "pleased" }),
  "presence.tell": ({ journey, stage }) => ({ id: newId(), journeyId: journey.id, at: stage.id }),
  "pulse.home": noIds,
  "pulse.read": ({ location }) => ({ locationId: location.id }),
  "pulse.shape": ({ journey }) => ({ journeyId: journey.id }),
  "pulse.spots": ({ location }) => ({ locationId: location.id }),
  "response.list": ({ location }) => ({ locationId: location.id }),
  "spot.history": ({ spot }) => ({ spotId: spot.id }),
  "spot.overrides": ({ spot }) => ({ spotId: spot.id }),
  "spot.override": ({ spot, location }) => ({
    spotId: spot.id,
    locationId: location.id,
    edits: { isOff: { was: false, to: true } },
  }),
  "spot.move": ({ spot, otherStage }) => ({ spotId: spot.id, stageId: otherStage.id, beforeSpotId: null }),
  "spot.retire": ({ spot }) => ({ spotId: spot.id, reason: "mine" }),
  "spot.place": ({ stage }) => ({ id: newId(), stageId: stage.id, content: fullSpot }),
  "spot.revise": ({ spot }) => ({ spotId: spot.id, edits: { name: { was: spot.name, to: "Mine" } } }),
  "spot.remove": ({ spot }) => ({ spotId: spot.id }),
  "spot.advance": ({ spot }) => ({ id: newId(), spotId: spot.id, to: "pilot", why: "mine" }),
  "spot.assess": ({ spot }) => ({
    spotId: spot.id,
    distinctive: null,
    distinctiveEvidence: "",
    unforgettable: null,
    unforgettableEvidence: "",
    defendable: null,
    defendableEvidence: "",
    ingredients: [],
    equivalents: [],
  }),
  "template.list": noIds,
  "template.save": ({ journey }) => ({ id: newId(), journeyId: journey.id, name: "Mine" }),
  "template.remove": ({ savedTemplate }) => ({ templateId: savedTemplate.id }),
  "template.begin": ({ savedTemplate }) => ({ id: newId(), from: { kind: "saved", templateId: savedTemplate.id } }),
};

/** Procedures that take only ids which their caller makes: inside one's own business they do their work, and touch nobody else's. */
export const ownIdsOnly: ReadonlySet<string> = new Set(["business.change", "location.add"]);

/** Procedures that belong to no business, with the reason why no tenant can be attacked through them. */
export const outsideBusinesses: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      "businesses",
      "business",
      "isSlugFree",
      "onboard",
      "suspend",
      "restore",
      "acts",
      "deadLetters",
      "retryJob",
      "discardJob",
      "offered",
      "offer",
      "endOffer",
    ].map((verb) => [
      `platform.${verb}`,
      "for platform admins only; not there for anybody else, tested beside the router",
    ]),
  ),
  "person.read": "answers with the asking person's own words and memberships only",
  "person.change": "changes the asking person only",
  "person.sessions": "lists the asking person's devices only",
  "person.endSession": "ends a device of the asking person only; tested beside the command",
};
