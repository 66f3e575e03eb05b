import { createHash } from "node:crypto";
import type { Intake, PublicChannel } from "@spots/api/feedback/intake.queries";

/**
 * Counts answers in Postgres, so that all instances share the count. Resolves to the seconds to
 * wait, or 0 when the request is within the limit.
 */
export type Flood = (channel: Pick<PublicChannel, "businessId" | "channelId">, network: string) => Promise<number>;

/**
 * How many keys over the limit are held in memory, so that their further requests need no
 * statement.
 */
const mostBlocked = 10_000;

export function floodGate(intake: Intake, perMinute: number): Flood {
  const blocked = new Map<string, number>();
  const secondsUntil = (at: number) => Math.max(1, Math.ceil((at - Date.now()) / 1000));
  return async ({ businessId, channelId }, network) => {
    const whom = createHash("sha256").update(`${businessId}:${channelId}:${network}`).digest("base64url");
    const key = `flood:${whom.slice(0, 22)}`;
    const until = blocked.get(key) ?? 0;
    if (until > Date.now()) return secondsUntil(until);
    const { nth, endsAt } = await intake.countTry(key);
    if (nth <= perMinute) return 0;
    if (blocked.size >= mostBlocked) blocked.clear();
    blocked.set(key, endsAt);
    return secondsUntil(endsAt);
  };
}
