import { newId } from "@spots/test-kit/ids";
import { type Aim, noIds } from "./aim";

const rule = { from: "2026-11-23", repeat: { every: "week", weekdays: [6] }, at: { kind: "times", times: ["12:00"] } };
const startedAt = new Date().toISOString();
const times = { startsAt: "2026-11-23T09:00", endsAt: "2026-11-23T17:00" };

const aWeekLater = ({ id }: { id: string }) => ({ locationId: id, from: "2026-11-23", to: "2026-11-30", days: 7 });

/** The inputs with foreign ids for the procedures of moments, duties, shifts and plans. */
export const aimsOfDelivery: Readonly<Record<string, Aim>> = {
  "moment.board": ({ location }) => ({ day: "2026-11-23", locationId: location.id }),
  "moment.choices": noIds,
  "moment.suggest": ({ spot, location, declined }) => ({
    ...{ spotId: spot.id, locationId: location.id, dueAt: "2026-11-23T10:00", insteadOf: declined.id },
  }),
  "moment.free": ({ location }) => ({ locationId: location.id, dueAt: "2026-11-23T10:00" }),
  "moment.peopleThere": ({ location }) => ({ day: "2026-11-23", locationId: location.id }),
  "moment.suggestions": ({ location }) => ({ day: "2026-11-23", locationId: location.id }),
  "moment.mine": noIds,
  "moment.offer": ({ spot, owner, location, declined, serviceCase, duty }) => ({
    id: newId(),
    spotId: spot.id,
    memberId: owner.id,
    dutyId: duty.id,
    locationId: location.id,
    dueAt: "2026-11-23T10:00",
    insteadOf: declined.id,
    caseId: serviceCase.id,
  }),
  "moment.change": ({ moment, owner, duty }) => ({
    ...{ stepId: newId(), momentId: moment.id, memberId: owner.id, dutyId: duty.id, dueAt: "2026-11-23T10:00" },
  }),
  "moment.previewCopy": ({ location }) => ({ ...aWeekLater(location), what: "both" }),
  "moment.copy": ({ location }) => aWeekLater(location),
  "moment.undoCopy": ({ location, moment }) => ({ locationId: location.id, ids: [moment.id] }),
  "moment.markSeen": () => ({ day: "2026-11-23" }),
  "moment.cancel": ({ moment }) => ({ stepId: newId(), momentId: moment.id }),
  "moment.accept": ({ moment }) => ({ stepId: newId(), momentId: moment.id }),
  "moment.decline": ({ moment }) => ({ stepId: newId(), momentId: moment.id, reason: "no" }),
  "moment.deliver": ({ moment }) => ({
    ...{ stepId: newId(), momentId: moment.id, reaction: "pleased" },
    visit: { id: newId(), startedAt },
  }),
  "moment.correct": ({ delivered }) => ({ stepId: newId(), momentId: delivered.id, reaction: "wentWrong" }),
  "moment.undo": ({ accepted }) => ({ stepId: newId(), momentId: accepted.momentId, undoes: accepted.id }),
  "moment.improvise": ({ location, spot }) => ({
    id: newId(),
    locationId: location.id,
    spotId: spot.id,
    description: "mine",
    reaction: "pleased",
    visit: { id: newId(), startedAt },
  }),
  "moment.photos": ({ delivered }) => ({ momentId: delivered.id }),
  "moment.addPhoto": ({ delivered, photo }) => ({ momentId: delivered.id, id: photo.id, width: 8, height: 6 }),
  "moment.removePhoto": ({ delivered, photo }) => ({ momentId: delivered.id, photoId: photo.id }),
  "proposal.list": ({ spot }) => ({ spotId: spot.id }),
  "proposal.make": ({ moment }) => ({ id: newId(), momentId: moment.id, text: "mine" }),
  "proposal.answer": ({ proposal }) => ({ proposalId: proposal.id, isTakenUp: true }),
  "duty.list": noIds,
  "duty.add": () => ({ id: newId(), name: `Door ${newId().slice(0, 8)}` }),
  "duty.rename": ({ duty }) => ({ dutyId: duty.id, name: `Bar ${newId().slice(0, 8)}` }),
  "duty.archive": ({ duty }) => ({ dutyId: duty.id }),
  "shift.week": ({ location }) => ({ locationId: location.id, from: "2026-11-23" }),
  "shift.add": ({ staff, location, duty }) => ({
    ...{ id: newId(), memberId: staff.id, locationId: location.id, dutyId: duty.id },
    ...times,
  }),
  "shift.change": ({ shift, staff, duty }) => ({ shiftId: shift.id, memberId: staff.id, dutyId: duty.id, ...times }),
  "shift.remove": ({ shift }) => ({ shiftId: shift.id }),
  "shift.copy": ({ location }) => aWeekLater(location),
  "shift.undoCopy": ({ location, shift }) => ({ locationId: location.id, ids: [shift.id] }),
  "shift.import": ({ staff, location, duty }) => ({
    shifts: [{ memberId: staff.id, locationId: location.id, dutyId: duty.id, newDuty: null, ...times }],
    mode: "all",
  }),
  "briefing.list": ({ spot }) => ({ spotId: spot.id }),
  "briefing.ask": ({ spot, staff }) => ({ spotId: spot.id, memberIds: [staff.id] }),
  "briefing.setCheck": ({ spot }) => ({ spotId: spot.id, check: null }),
  "briefing.prepareFile": ({ spot }) => ({ spotId: spot.id }),
  "briefing.addFile": ({ spot, briefingFile }) => ({
    ...{ spotId: spot.id, id: briefingFile.id, type: "image/jpeg", seconds: null, bytes: 9 },
  }),
  "briefing.setFile": ({ spot, briefingFile }) => ({ spotId: spot.id, fileId: briefingFile.id, was: briefingFile.id }),
  "briefing.describeFile": ({ spot, briefingFile }) => ({
    ...{ spotId: spot.id, fileId: briefingFile.id, captions: { en: "A hat" } },
  }),
  "briefing.file": ({ spot, briefingFile }) => ({ spotId: spot.id, fileId: briefingFile.id }),
  "briefing.read": ({ spot, briefingFile }) => ({
    ...{ spotId: spot.id, version: 1, tries: 0, fileId: briefingFile.id },
  }),
  "improvised.groups": ({ location }) => ({ locationId: location.id }),
  "improvised.join": ({ improvised }) => ({ groupId: newId(), momentIds: [improvised.id] }),
  "improvised.part": ({ improvised }) => ({ groupId: newId(), momentId: improvised.id }),
  "improvised.promote": ({ improvised, stage }) => ({
    ...{ groupId: newId(), momentIds: [improvised.id], spotId: newId(), stageId: stage.id, name: "Mine", happens: "" },
  }),
  "lineUp.read": ({ location }) => ({ locationId: location.id, day: "2026-11-23" }),
  "taskTime.read": noIds,
  "taskTime.record": () => ({ task: "deliver", seconds: 7, taps: 3 }),
  "taskTime.set": () => ({ isOn: true }),
  "timeOff.add": ({ staff }) => ({ id: newId(), memberId: staff.id, firstDay: "2026-12-24", lastDay: "2026-12-27" }),
  "timeOff.remove": ({ timeOff }) => ({ timeOffId: timeOff.id }),
  "card.list": noIds,
  "card.read": ({ batch }) => ({ batchId: batch.id }),
  "card.make": ({ location }) => ({ id: newId(), name: "For the tables", locationId: location.id, count: 3 }),
  "card.revoke": ({ batch }) => ({ batchId: batch.id }),
  "visit.list": noIds,
  "visit.start": ({ location }) => ({ id: newId(), locationId: location.id, place: "", startedAt }),
  "visit.end": ({ visit }) => ({ visitId: visit.id, endedAt: startedAt }),
  "visit.undo": ({ visit }) => ({ visitId: visit.id, undo: "end" }),
  "visit.leave": ({ visit }) => ({ visitId: visit.id, isLeft: true, at: startedAt }),
  "visit.describe": ({ visit }) => ({ visitId: visit.id, name: "", occasion: "", consent: false }),
  "visit.takeFriend": ({ location, friend }) => ({
    ...{ id: newId(), code: friend.code, locationId: location.id, at: startedAt },
    visit: { id: newId(), startedAt },
  }),
  "visit.import": ({ location }) => ({
    visits: [{ reference: "bill 1", locationId: location.id, place: "", startsAt: times.startsAt, endsAt: null }],
    mode: "good",
  }),
  "visit.codes": ({ location }) => ({ locationId: location.id, ids: [newId()] }),
  "plan.list": noIds,
  "plan.preview": ({ plan, spot, location, staff, duty }) => ({
    ...{ planId: plan.id, spotId: spot.id, locationId: location.id, memberId: staff.id, dutyId: duty.id, rule },
  }),
  "plan.add": ({ spot, location, staff, duty }) => ({
    ...{ id: newId(), spotId: spot.id, locationId: location.id, memberId: staff.id, dutyId: duty.id, rule },
  }),
  "plan.change": ({ plan, staff, duty }) => ({ planId: plan.id, memberId: staff.id, dutyId: duty.id, rule }),
  "plan.pause": ({ plan }) => ({ planId: plan.id, isPaused: true }),
  "plan.end": ({ plan }) => ({ planId: plan.id }),
};
