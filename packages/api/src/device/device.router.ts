import { AddDevice, ChoosePin, ResetPin, RevokeDevice, UnlockDevice } from "@spots/domain/people/shared-device";
import { allow, allowOutside } from "../trpc/allow";
import { allowDevice, allowDeviceOutside } from "../trpc/allow-device";
import { t } from "../trpc/trpc";
import { addDevice, resetPin, revokeDevice } from "./device.commands";
import { listDevices, readHere } from "./device.queries";
import { choosePin, lockDevice, unlockDevice } from "./unlock.commands";

export const deviceRouter = t.router({
  list: allow("device.manage").query(listDevices),
  add: allow("device.manage").input(AddDevice).mutation(addDevice),
  revoke: allow("device.manage").input(RevokeDevice).mutation(revokeDevice),
  resetPin: allowOutside("device.manage").input(ResetPin).mutation(resetPin),
  here: allowDevice("device.here").query(readHere),
  unlock: allowDeviceOutside("device.unlock").input(UnlockDevice).mutation(unlockDevice),
  choosePin: allowDeviceOutside("device.unlock").input(ChoosePin).mutation(choosePin),
  lock: allowDevice("device.lock").mutation(lockDevice),
});
