import { newId } from "@spots/test-kit/ids";
import { type Aim, noIds } from "./aim";
import { aimsOfAsking } from "./aims-of-asking";
import { aimsOfClue } from "./aims-of-clue";
import { aimsOfCustomerPromise } from "./aims-of-customer-promise";
import { aimsOfDelivery } from "./aims-of-delivery";
import { aimsOfDesign } from "./aims-of-design";
import { aimsOfForm } from "./aims-of-form";
import { aimsOfGesture } from "./aims-of-gesture";
import { aimsOfGrowth } from "./aims-of-growth";
import { aimsOfNotification } from "./aims-of-notification";
import { aimsOfRecognition } from "./aims-of-recognition";
import { aimsOfRelay } from "./aims-of-relay";
import { aimsOfResults, filtered } from "./aims-of-results";

/** The filter of the answers at a place, of a spot and so on. */
const answersOf: Aim = ({ location, channel, spot, stage, persona, owner }) => ({
  filter: {
    locationIds: [location.id],
    channelIds: [channel.id],
    atSpotIds: [spot.id],
    spotIds: [spot.id],
    stageIds: [stage.id],
    personaIds: [persona.id],
    assignees: [owner.id],
  },
});

/** The aim of every procedure. A test fails when one is missing. */
export const aims: Readonly<Record<string, Aim>> = {
  ...aimsOfDesign,
  ...aimsOfDelivery,
  ...aimsOfAsking,
  ...aimsOfClue,
  ...aimsOfCustomerPromise,
  ...aimsOfGesture,
  ...aimsOfRelay,
  ...aimsOfGrowth,
  ...aimsOfForm,
  ...aimsOfNotification,
  ...aimsOfRecognition,
  ...aimsOfResults,
  "apiKey.list": noIds,
  "apiKey.make": () => ({ id: newId(), name: "The till", scopes: ["visits"], days: 30 }),
  "apiKey.revoke": ({ apiKey }) => ({ apiKeyId: apiKey.id }),
  "annotation.list": ({ location }) => ({ from: "2026-01-01", to: "2026-12-31", locationId: location.id }),
  "annotation.write": ({ location }) => ({
    ...{ id: newId(), day: "2026-11-23", locationId: location.id },
    ...{ kind: "other", text: "mine" },
  }),
  "annotation.delete": ({ annotation }) => ({ annotationId: annotation.id }),
  "business.logo": noIds,
  "business.changeLogo": ({ logo }) => ({ logo }),
  "business.change": () => ({
    name: "Mine",
    timeZone: "Europe/Berlin",
    locale: "de",
    accent: null,
    minimumN: 5,
    mostLive: 3,
    mostPerDay: 6,
    mostPerVisit: 3,
    minutesBetween: 10,
    germanAddress: "Sie",
  }),
  "business.settings": noIds,
  "business.me": noIds,
  "business.search": () => ({ text: "the" }),
  "case.list": ({ location }) => ({ locationId: location.id }),
  "case.read": ({ serviceCase }) => ({ caseId: serviceCase.id }),
  "case.open": ({ decided }) => ({ id: newId(), responseId: decided.responseId }),
  "case.assign": ({ serviceCase, owner }) => ({ caseId: serviceCase.id, memberId: owner.id }),
  "case.move": ({ serviceCase }) => ({ caseId: serviceCase.id, status: "inProgress" }),
  "case.setDue": ({ serviceCase }) => ({ caseId: serviceCase.id, dueAt: "2026-11-23T10:00" }),
  "case.note": ({ serviceCase }) => ({ id: newId(), caseId: serviceCase.id, text: "Called." }),
  "case.reply": ({ serviceCase }) => ({ id: newId(), caseId: serviceCase.id, text: "We are sorry." }),
  "case.close": ({ serviceCase }) => ({ caseId: serviceCase.id, outcome: "solved" }),
  "case.askAgain": ({ closedCase }) => ({ caseId: closedCase.id }),
  "case.reopen": ({ serviceCase }) => ({ caseId: serviceCase.id }),
  "case.settings": noIds,
  "case.holidays": ({ location }) => ({ locationId: location.id, year: 2027 }),
  "case.setRules": () => ({ lowScore: 4, onContact: true, dueHours: 4, escalateHours: 2, replyTo: "" }),
  "case.setLocation": ({ location, owner }) => ({
    locationId: location.id,
    openingHours: ["", "", "", "", "", "", ""],
    closedDays: ["2026-12-24"],
    memberId: owner.id,
  }),
  "channel.list": noIds,
  "channel.ofSpot": ({ spot }) => ({ spotId: spot.id }),
  "channel.read": ({ channel }) => ({ channelId: channel.id }),
  "channel.open": ({ location, stage }) => ({
    ...{ id: newId(), name: "Mine", locationId: location.id, aboutId: stage.id },
  }),
  "channel.tie": ({ channel, touchpoint, spot }) =>
    [touchpoint, spot].map((about) => ({ channelId: channel.id, aboutId: about.id })),
  "channel.reopen": ({ channel }) => ({ channelId: channel.id }),
  "channel.close": ({ channel }) => ({ channelId: channel.id }),
  "device.list": noIds,
  "device.add": ({ location: { id }, duty }) => ({ id: newId(), name: "Tablet", locationId: id, dutyId: duty.id }),
  "device.revoke": ({ sharedDevice }) => ({ deviceId: sharedDevice.id }),
  "device.resetPin": ({ staff }) => ({ memberId: staff.id }),
  "digest.read": ({ digest }) => ({ week: digest.week }),
  "digest.setting": noIds,
  "digest.set": () => ({ isOn: false }),
  "event.follow": noIds,
  "event.list": ({ spot }) => ({ subjectId: spot.id }),
  "improvement.list": noIds,
  "improvement.tell": () => ({ id: newId(), saidEn: "Too cold", didEn: "A new heater", saidDe: "", didDe: "" }),
  "improvement.show": ({ improvement }) => ({ improvementId: improvement.id, isShown: false }),
  "improvement.remove": ({ improvement }) => ({ improvementId: improvement.id }),
  "invitation.send": ({ location, guard }) => ({
    invitees: [
      { id: newId(), name: "Eve", email: "eve@example.com", role: "staff", locationIds: [location.id] },
      {
        ...{ id: newId(), name: "A guard", email: "guard@example.com", role: "staff" },
        ...{ locationIds: [location.id], memberId: guard.id },
      },
    ],
  }),
  "invitation.handOver": ({ guard }) => ({ id: newId(), memberId: guard.id }),
  "invitation.resend": ({ invitation }) => ({ invitationId: invitation.id }),
  "invitation.revoke": ({ invitation }) => ({ invitationId: invitation.id }),
  "location.list": noIds,
  "location.add": () => ({ id: newId(), name: "Mine", timeZone: "Europe/Berlin" }),
  "location.change": ({ location }) => ({ locationId: location.id, name: "Mine", timeZone: "Europe/Berlin" }),
  "location.archive": ({ location }) => ({ locationId: location.id }),
  "member.list": noIds,
  "member.add": ({ location }) => ({
    people: [{ id: newId(), name: "A cleaner", jobTitle: "", locationIds: [location.id] }],
  }),
  "member.revise": ({ guard, location }) => ({
    ...{ memberId: guard.id, name: "The guard", jobTitle: "Nights", locationIds: [location.id] },
  }),
  "member.end": ({ guard }) => ({ memberId: guard.id }),
  "member.closeWelcome": noIds,
  "member.change": ({ staff, location }) => ({
    memberId: staff.id,
    role: "manager",
    locationIds: [location.id],
  }),
  "member.remove": ({ staff }) => ({ memberId: staff.id }),
  "mention.doubtful": noIds,
  "mention.doubtfulFollowUps": noIds,
  "mention.recoding": noIds,
  "mention.agreement": noIds,
  "mention.suggested": noIds,
  "mention.dismissSuggested": ({ suggestion }) => ({ responseId: suggestion.responseId, spotId: suggestion.spotId }),
  "mention.decide": ({ mention, spot, decided }) => [
    { decisionId: newId(), mentionId: mention.id, verdict: "corrected", spotId: spot.id },
    { decisionId: newId(), mentionId: decided.mentionId, verdict: "confirmed", supersedes: decided.decisionId },
  ],
  "mention.decideFollowUp": ({ followUp, spot }) => ({
    ...{ askingId: followUp.askingId, spotId: spot.id, isMeant: true },
  }),
  "mention.add": ({ spot, decided }) => ({
    decisionId: newId(),
    responseId: decided.responseId,
    spotId: spot.id,
    supersedes: decided.decisionId,
  }),
  "mention.code": ({ spot, decided }) => ({
    spotId: spot.id,
    isMeant: true,
    answers: [{ responseId: decided.responseId, decisionId: newId() }],
  }),
  "mention.learned": ({ spot }) => ({ spotId: spot.id }),
  "mention.reviseLearned": ({ spot, learned }) => ({
    spotId: spot.id,
    decisionId: learned.decisionId,
    isUsed: false,
  }),
  "mention.undo": ({ decided }) => ({ decisions: [{ decisionId: decided.decisionId, undoId: newId() }] }),
  "pulse.asOf": noIds,
  "pulse.home": noIds,
  "pulse.shape": ({ journey }) => ({ journeyId: journey.id }),
  "savedView.list": noIds,
  "savedView.save": () => ({ id: newId(), name: "Mine", query: "score=0-6", isShared: false }),
  "savedView.change": ({ savedView }) => ({ id: savedView.id, name: "Mine", query: "", isShared: true }),
  "savedView.remove": ({ savedView }) => ({ id: savedView.id }),
  "response.counts": answersOf,
  "response.choices": ({ decided }) => ({ responseIds: [decided.responseId] }),
  "response.list": answersOf,
  "response.read": ({ decided }) => ({ responseId: decided.responseId }),
  "response.file": ({ answerPhoto: { responseId, fileId } }) => ({ responseId, fileId }),
  "response.reveal": ({ decided }) => ({ responseId: decided.responseId }),
  "transfer.answers": answersOf,
  "transfer.moments": ({ location }) => ({ locationId: location.id }),
  "transfer.gestures": ({ location, spot }) => ({ locationId: location.id, spotId: spot.id }),
  "transfer.visits": ({ location }) => ({ locationId: location.id }),
  "transfer.spots": filtered,
  "transfer.followUps": (target) => filtered(target).map((filter) => ({ ...filter, spotId: target.spot.id })),
};

/** Inputs whose id only filters the result: an unknown id gives an empty result and no error. */
export const filters: ReadonlySet<string> = new Set([
  "event.list.subjectId",
  "thread.list.subjectId",
  "presence.tell.at",
  ...["response.list", "response.counts", "transfer.answers"].flatMap((procedure) =>
    ["channelIds", "atSpotIds", "spotIds", "stageIds", "personaIds", "assignees"].map(
      (ids) => `${procedure}.filter.${ids}[]`,
    ),
  ),
]);

/** Procedures outside businesses, with the reason why they cannot expose a tenant. */
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
      "renameOffer",
      "endOffer",
    ].map((verb) => [
      `platform.${verb}`,
      "for platform admins only; not there for anybody else, tested beside the router",
    ]),
  ),
  "device.here": "answers a paired device only, with the names of its location; tested beside the router",
  "device.unlock": "for a paired device only; tested beside the command",
  "device.choosePin": "for a paired device only; tested beside the command",
  "device.lock": "for a paired device only; tested beside the command",
  "person.read": "answers with the asking person's own words and memberships only",
  "person.change": "changes the asking person only",
  "person.sessions": "lists the asking person's devices only",
  "person.endSession": "ends a device of the asking person only; tested beside the command",
};
