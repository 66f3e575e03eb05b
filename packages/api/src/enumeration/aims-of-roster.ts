import { newId } from "@spots/test-kit/ids";
import { type Aim, noIds } from "./aim";

const rule = { from: "2026-11-23", repeat: { every: "week", weekdays: [6] }, at: { kind: "times", times: ["12:00"] } };
const times = { startsAt: "2026-11-23T09:00", endsAt: "2026-11-23T17:00" };

/** The inputs with foreign ids for the procedures of duties, shifts, plans and notifications. */
export const aimsOfRoster: Readonly<Record<string, Aim>> = {
  "notification.list": ({ notification }) => ({ cursor: notification.id }),
  "notification.count": noIds,
  "notification.read": ({ notification }) => ({ notificationId: notification.id }),
  "notification.readAll": ({ notification }) => ({ through: notification.id }),
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
  "shift.copy": ({ location }) => ({
    ...{ locationId: location.id, from: "2026-11-23", to: "2026-11-30", days: 7 },
  }),
  "shift.import": ({ staff, location, duty }) => ({
    shifts: [{ memberId: staff.id, locationId: location.id, dutyId: duty.id, newDuty: null, ...times }],
    mode: "all",
  }),
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
