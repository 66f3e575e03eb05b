import type { PublicChannel } from "./public-channel";

type Known = { channel: PublicChannel | null; at: number; reading: Promise<PublicChannel | null> | null };

/** For so long a channel is used without being read again. */
const freshMs = 2000;
/** While many channels are in use, one is used for so long before it is read again. */
const oldestMs = 60_000;
/** The most known channels that are read again in a second before they are `oldestMs` old. */
const mostReadAgain = 300;
/** The most channels held in memory. */
const mostKnown = 20_000;

/**
 * Holds channels by token. What a business changes reaches its pages after two seconds; while more
 * than 600 channels are in use on one instance, after a minute at the latest: ten thousand of them
 * cost no more than one.
 * @param read reads a channel; null: there is none
 * @param now milliseconds of a clock that never goes back
 */
export function knownChannels(
  read: (token: string) => Promise<PublicChannel | null>,
  now: () => number = () => performance.now(),
): (token: string) => Promise<PublicChannel | null> {
  const known = new Map<string, Known>();
  let second = { since: now(), count: 0 };

  const mayReadAgain = (): boolean => {
    if (now() - second.since >= 1000) second = { since: now(), count: 0 };
    second.count += 1;
    return second.count <= mostReadAgain;
  };

  const readAgain = (token: string, held: Known): Promise<PublicChannel | null> => {
    held.reading = read(token).then(
      (channel) => {
        Object.assign(held, { channel, at: now(), reading: null });
        return channel;
      },
      (error: unknown) => {
        held.reading = null;
        // While Postgres is unreachable, the known channel is used, so that a customer's open form
        // is shown again with its text.
        if (held.channel) return held.channel;
        if (known.get(token) === held) known.delete(token);
        throw error;
      },
    );
    return held.reading;
  };

  return async (token) => {
    const there = known.get(token);
    if (!there) {
      if (known.size >= mostKnown) known.delete(known.keys().next().value ?? "");
      const held = { channel: null, at: 0, reading: null };
      known.set(token, held);
      return readAgain(token, held);
    }
    if (there.reading) return there.reading;
    const age = now() - there.at;
    if (age < freshMs || (there.channel && age < oldestMs && !mayReadAgain())) return there.channel;
    return readAgain(token, there);
  };
}
