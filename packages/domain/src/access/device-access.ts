import type { Action } from "./permissions";

/**
 * What a member may do on a shared device, whatever their role: the moments, the visits, the
 * customer promises, the gestures and the relays of its location, and their thanks. No other action
 * of a business is theirs there, and none of the person or the platform.
 */
export const deviceActions = [
  "moment.mine",
  "moment.answer",
  "moment.deliver",
  "moment.improvise",
  "visit.start",
  "visit.code",
  "customerPromise.mine",
  "customerPromise.make",
  "customerPromise.answer",
  "gesture.mine",
  "gesture.give",
  "relay.mine",
  "relay.start",
  "relay.answer",
  "kudos.mine",
] as const satisfies readonly Action[];

/** What a locked session may still do: send the steps that wait on the device. */
const queuedActions = [
  "moment.answer",
  "moment.deliver",
  "moment.improvise",
  "visit.start",
  "customerPromise.make",
  "customerPromise.answer",
  "gesture.give",
  "relay.start",
  "relay.answer",
] as const satisfies readonly Action[];

export const mayOnDevice = (action: Action): boolean => deviceActions.some((each) => each === action);
export const mayWhileLocked = (action: Action): boolean => queuedActions.some((each) => each === action);

/** What the device itself does, beside its members. */
export const DeviceActs = ["device.here", "device.unlock", "device.lock"] as const;
export type DeviceAct = (typeof DeviceActs)[number];
