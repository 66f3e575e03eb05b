import { createHmac, randomBytes } from "node:crypto";
import type { Intake } from "@spots/api/feedback/intake.queries";

/** So often one network may press the button of links in a minute. */
const mostPresses = 20;
/** How long a device is known again, and how many of them are held. */
const knownMs = 3_600_000;
const mostKnown = 50_000;

export type Device = { readonly network: string; readonly browser: string };

/**
 * Bounds what one device adds to the count of a link. Devices are held in the memory of the process
 * only, under an HMAC with a key that is drawn at its start, for an hour: nothing of a friend is
 * written down.
 */
export function referralGate(intake: Intake, secret: string) {
  const drawn = randomBytes(32);
  const known = new Map<string, { readonly code: Promise<string>; readonly until: number }>();
  const keyOf = (token: string, { network, browser }: Device) =>
    createHmac("sha256", drawn)
      .update(JSON.stringify([token, network, browser]))
      .digest("base64url");

  return {
    /**
     * The code that this device has of the link; "": it made the link itself. A new device gets
     * that of `open`, also where it asks twice at once.
     */
    codeOf(token: string, device: Device, open: () => Promise<string>): Promise<string> {
      const key = keyOf(token, device);
      const there = known.get(key);
      if (there && there.until > Date.now()) return there.code;
      if (known.size >= mostKnown) known.clear();
      const code = open();
      known.set(key, { code, until: Date.now() + knownMs });
      code.catch(() => known.delete(key));
      return code;
    },
    /** The seconds that a network has to wait; 0: none. */
    async waitOf({ network }: Device): Promise<number> {
      const whom = createHmac("sha256", secret).update(`referral:${network}`).digest("base64url").slice(0, 22);
      const { nth, endsAt } = await intake.countTry(`referral:${whom}`);
      return nth > mostPresses ? Math.max(1, Math.ceil((endsAt - Date.now()) / 1000)) : 0;
    },
  };
}
