import { createHash } from "node:crypto";
import type { Intake, PublicChannel } from "@spots/api/feedback/intake.queries";

type Channel = Pick<PublicChannel, "businessId" | "channelId">;

/**
 * Counts answers in Postgres, so that all instances share the counts. Resolves to the seconds to
 * wait, or 0 when the request is within every limit. `form` is what one device holds: the id of the
 * form that the page gave it.
 */
export type Flood = (channel: Channel, network: string, form?: string) => Promise<number>;

/**
 * How many keys over their limit are held in memory, so that their further requests need no
 * statement.
 */
const mostBlocked = 10_000;
/** How often one form can be sent in a minute: corrected, and sent again by an impatient finger. */
const mostOfForm = 10;
/** From so many on, a limit does not have to count exactly, and keeps no customer waiting. */
const manyTries = 20;
/** A whole channel takes as many answers as this number of full networks. */
const networksOfChannel = 20;
/** How long what was refused is added up before it is noted for the business. */
const noteMs = 60_000;

type Refused = { since: number; ofOne: number; ofAll: number };

export function floodGate(intake: Intake, perMinute: number, log: (message: string, cause: unknown) => void): Flood {
  const blocked = new Map<string, number>();
  const refused = new Map<string, Refused>();
  const secondsUntil = (at: number) => Math.max(1, Math.ceil((at - Date.now()) / 1000));

  /** Notes what the limits refused: the first at once, the others once a minute. */
  function note({ businessId, channelId }: Channel, isOfAll: boolean): void {
    const key = `${businessId}:${channelId}`;
    const there = refused.get(key);
    const sum = there ?? { since: 0, ofOne: 0, ofAll: 0 };
    if (isOfAll) sum.ofAll += 1;
    else sum.ofOne += 1;
    const now = Date.now();
    if (now - sum.since < noteMs) return;
    if (!there && refused.size >= mostBlocked) refused.clear();
    refused.set(key, { since: now, ofOne: 0, ofAll: 0 });
    intake.noteFlood({ businessId, channelId }, new Date(now), sum).catch((error: unknown) => {
      log("a flood could not be noted", error);
    });
  }

  return async (channel, network, form) => {
    const of = `${channel.businessId}:${channel.channelId}`;
    const limits = [
      { whom: `${of}:${network}`, most: perMinute, isOfAll: false },
      { whom: of, most: perMinute * networksOfChannel, isOfAll: true },
      ...(form === undefined ? [] : [{ whom: `${of}:form:${form}`, most: mostOfForm, isOfAll: false }]),
    ].map((limit) => ({
      ...limit,
      key: `flood:${createHash("sha256").update(limit.whom).digest("base64url").slice(0, 22)}`,
    }));
    const now = Date.now();
    // One that is held back is not counted for the whole channel: a single network never closes it.
    const held = limits.find(({ key }) => (blocked.get(key) ?? 0) > now);
    if (held) {
      note(channel, held.isOfAll);
      return secondsUntil(blocked.get(held.key) ?? 0);
    }
    const tries = await Promise.all(
      limits.map(async (limit) => ({
        ...limit,
        ...(await intake.countTry(limit.key, { isExact: limit.most < manyTries })),
      })),
    );
    const over = tries.filter(({ nth, most }) => nth > most);
    if (over.length === 0) return 0;
    if (blocked.size + over.length > mostBlocked) blocked.clear();
    for (const { key, endsAt } of over) blocked.set(key, endsAt);
    note(
      channel,
      over.every(({ isOfAll }) => isOfAll),
    );
    return secondsUntil(Math.max(...over.map(({ endsAt }) => endsAt)));
  };
}
