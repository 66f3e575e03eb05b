import { openIntake } from "@spots/api/feedback/intake.queries";
import { newId } from "@spots/test-kit/ids";
import { describe, expect, it, onTestFinished } from "vitest";
import { floodGate } from "./flood";
import { aFeedbackApp } from "./test/app";

/** A channel and processes that limit what it takes to five answers a network and minute. */
async function aChannel(processes = 1) {
  const { shop, testDb, url } = await aFeedbackApp();
  const { businessId, id: channelId } = shop.channel;
  const channel = { businessId, channelId };
  const gates = Array.from({ length: processes }, () => {
    const intake = openIntake(url);
    onTestFinished(() => intake.close());
    return floodGate(intake, 5, () => undefined);
  });
  let nth = 0;
  /** Sends answers, in turns to the processes. Returns how many of them have to wait. */
  const send = async (count: number, from: (at: number) => string, form?: string) => {
    const waits = [];
    for (let at = 0; at < count; at += 1) waits.push(await gates[nth++ % processes]?.(channel, from(at), form));
    return waits.filter((wait) => wait !== 0).length;
  };
  const noted = () => testDb.channelFlood.findMany({ where: channel });
  const events = () => testDb.event.count({ where: { businessId, type: "channel.flooded", subjectId: channelId } });
  return { send, noted, events };
}

describe("the limits of a channel", () => {
  it("take what one network may send, hold back the rest, and take those of another network", async () => {
    const { send, noted, events } = await aChannel(2);
    expect(await send(8, () => "one")).toBe(3);
    expect(await send(5, () => "another")).toBe(0);
    await expect.poll(noted).toMatchObject([{ ofAll: 0 }]);
    expect((await noted())[0]?.ofOne).toBeGreaterThanOrEqual(1);
    expect(await events()).toBe(1);
  });

  it("hold back one form that is sent again and again, and not the others of its network", async () => {
    const { send } = await aChannel();
    let network = 0;
    const form = newId();
    expect(await send(14, () => `${network++}`, form)).toBe(4);
    expect(await send(1, () => "0", newId())).toBe(0);
  });

  it("hold back the whole channel when many networks send at once, and tell the business once an hour", async () => {
    const { send, noted, events } = await aChannel();
    expect(await send(130, (at) => `network ${at}`)).toBe(30);
    await expect.poll(noted).toMatchObject([{ ofOne: 0 }]);
    expect((await noted())[0]?.ofAll).toBeGreaterThanOrEqual(1);
    expect(await events()).toBe(1);
  });

  it("let a network that floods not close the channel to the others", async () => {
    const { send } = await aChannel();
    expect(await send(300, () => "one")).toBe(295);
    expect(await send(20, (at) => `network ${at}`)).toBe(0);
  });
});
