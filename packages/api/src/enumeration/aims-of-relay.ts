import { newId } from "@spots/test-kit/ids";
import type { TargetBusiness } from "@spots/test-kit/target-business";
import { type Aim, noIds } from "./aim";

const act = ({ relay }: TargetBusiness) => ({ actId: newId(), relayId: relay.id, number: 1 });

const startedAt = new Date().toISOString();

/** The inputs with foreign ids for the procedures of relays. */
export const aimsOfRelay: Readonly<Record<string, Aim>> = {
  "relay.mine": noIds,
  "relay.list": ({ location, spot }) => ({ locationId: location.id, spotId: spot.id }),
  "relay.start": ({ location, spot, duty, staff }) =>
    [{ dutyId: duty.id }, { memberId: staff.id }].map((instead) => ({
      ...{ id: newId(), locationId: location.id, spotId: spot.id, place: "Table 7", instead },
      visit: { id: newId(), startedAt },
    })),
  "relay.ask": (target) => [
    { ...act(target), memberId: target.staff.id },
    { ...act(target), dutyId: target.duty.id },
  ],
  "relay.accept": act,
  "relay.refuse": (target) => ({ ...act(target), reason: "No oven free" }),
  "relay.finish": act,
  "relay.undo": ({ relay }) => ({ actId: newId(), relayId: relay.id, undoes: relay.id }),
  "relay.readDesign": ({ spot }) => ({ spotId: spot.id }),
  "relay.design": ({ spot, duty }) => ({
    ...{ spotId: spot.id, was: 1, steps: [{ what: "Light a candle", dutyId: duty.id, minutes: 5 }] },
  }),
};
