import { z } from "zod";
import { Id } from "../kernel/ids";
import { Name } from "../kernel/text";
import { NewPin, TypedCode, TypedPin } from "./pin";

/** The maximum number of devices of a business that are not revoked. */
export const mostDevices = 200;
/** Minutes for which a code pairs a device. */
export const pairingMinutes = 15;
/**
 * Minutes without a request after which the server locks a device: its page asks more often while it
 * is open, and locks itself sooner without a network.
 */
export const silentMinutes = 12;
/** Days for which a locked session may send the steps that wait on the device. */
export const queueDays = 7;

/** The letters and digits of a code that pairs: none looks like another. */
export const pairingLetters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
export const pairingLength = 8;

/** Sent again with the same id before the device is paired, it makes a new code. */
export const AddDevice = z.object({
  ...{ id: Id, name: Name, locationId: Id },
  /** The duty whose screen it is; an empty choice is none. */
  dutyId: z.preprocess((value) => (value === "" ? null : value), Id.nullable().default(null)),
});
export type AddDevice = z.infer<typeof AddDevice>;

export const RevokeDevice = z.object({ deviceId: Id });
export type RevokeDevice = z.infer<typeof RevokeDevice>;

export const ResetPin = z.object({ memberId: Id });
export type ResetPin = z.infer<typeof ResetPin>;

export const UnlockDevice = z.object({ memberId: Id, pin: TypedPin });
export type UnlockDevice = z.infer<typeof UnlockDevice>;

/** The first PIN of a member, or a new one: with the one-time code from a manager. */
export const ChoosePin = z.object({ memberId: Id, code: TypedCode, pin: NewPin });
export type ChoosePin = z.infer<typeof ChoosePin>;

/** A code as it is typed: in capitals or not, with spaces or hyphens. */
export const PairingCode = z
  .string()
  .max(40, "pairingCode")
  .transform((code) => code.toUpperCase().replace(/[\s-]/g, ""))
  .pipe(z.string().regex(new RegExp(`^[${pairingLetters}]{${pairingLength}}$`), "pairingCode"));

export const PairDevice = z.object({ business: z.string().max(80), code: PairingCode });
export type PairDevice = z.infer<typeof PairDevice>;

/** The cookies of a shared device; the second one for each member. */
export const deviceCookie = "shared-device";
export const memberCookie = (memberId: Id): string => `shared-device-${memberId}`;
