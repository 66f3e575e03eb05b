import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import type { Message } from "@spots/domain/asking/message-provider";
import { aShopThatAsks } from "@spots/test-kit/asking";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { as, testSecret } from "../test/call";
import { sendAskings } from "./send-askings.commands";
import type { MessageOutcome } from "./send-messages.commands";

const { testDb, database, url } = useTestDb();
const worker = openWorkerDatabase(url);
const otherWorker = openWorkerDatabase(url);
afterAll(() => Promise.all([worker.close(), otherWorker.close()]));

const noon = new Date("2026-11-23T11:00:00Z");
const provider = {
  ...{ url: "https://sms.example/send", headers: [], sender: "Us", secret: "s3cret" },
  ...{ format: "json" as const, body: '{"to":"{{to}}","text":"{{text}}"}' },
};

async function aShop(outcome: MessageOutcome = { kind: "taken" }) {
  const shop = await aShopThatAsks(testDb);
  const { businessId, slug: business, owner, channel } = shop;
  const asOwner = as(database, owner.userId, { now: noon });
  const sent: { message: Message; secret: string }[] = [];
  const send = async (_provider: unknown, message: Message, secret: string) => {
    sent.push({ message, secret });
    return outcome;
  };
  const work = (on = worker) =>
    sendAskings(
      {
        ...{ database: on, now: () => noon, newId, addresses: { feedback: "https://say.example" } },
        messaging: { send, secret: testSecret },
      },
      businessId,
    );
  const people = [{ id: newId(), contact: "+49 30 1234567", locale: null }];
  const ask = () => asOwner.asking.ask({ business, channelId: channel.id, agreed: true, mode: "good", people });
  const asking = () => testDb.asking.findFirstOrThrow({ where: { businessId } });
  return { businessId, business, asOwner, sent, work, ask, asking };
}

describe("a customer who is asked by a text message", () => {
  it("gets it once from two workers, with the personal link and the way to end them", async () => {
    const { asOwner, business, ask, work, sent, asking } = await aShop();
    await asOwner.asking.setProvider({ business, ...provider });
    await ask();
    await Promise.all([work(), work(otherWorker)]);
    const { token, status } = await asking();
    expect(status).toBe("sent");
    expect(sent).toMatchObject([{ secret: "s3cret", message: { to: "+49301234567" } }]);
    expect(sent[0]?.message.text).toContain(`https://say.example/a/${token} `);
    expect(sent[0]?.message.text).toContain(`/a/${token}/stop`);
  });

  it("is shown as not sent when the business has no provider, or the provider refuses", async () => {
    const without = await aShop();
    await without.ask();
    await without.work();
    expect(await without.asking()).toMatchObject({ status: "skipped", reason: "noProvider" });
    const refusing = await aShop({ kind: "refused", said: "400" });
    await refusing.asOwner.asking.setProvider({ business: refusing.business, ...provider });
    await refusing.ask();
    await refusing.work();
    expect(await refusing.asking()).toMatchObject({ status: "skipped", reason: "failed", contact: null });
  });

  it("is not asked again when nobody knows whether the message arrived", async () => {
    const { asOwner, business, ask, work, sent, asking } = await aShop({ kind: "unsure", said: "timeout" });
    await asOwner.asking.setProvider({ business, ...provider });
    await ask();
    await work();
    await work();
    expect(sent).toHaveLength(1);
    expect(await asking()).toMatchObject({ status: "sent" });
  });
});

describe("the provider of a business", () => {
  it("has its secret encrypted, which nobody reads again, and which another address needs anew", async () => {
    const { asOwner, business, businessId } = await aShop();
    await asOwner.asking.setProvider({ business, ...provider });
    const stored = await testDb.messageProvider.findUniqueOrThrow({ where: { businessId } });
    expect(JSON.stringify(stored)).not.toContain("s3cret");
    const read = await asOwner.asking.provider({ business });
    expect(read).toMatchObject({ url: provider.url, hasSecret: true });
    expect(JSON.stringify(read)).not.toContain(stored.sealed);
    await asOwner.asking.setProvider({ business, ...provider, secret: "", sender: "Others" });
    const elsewhere = { ...provider, secret: "", url: "https://other.example/send" };
    await expect(asOwner.asking.setProvider({ business, ...elsewhere })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await asOwner.asking.removeProvider({ business });
    expect(await asOwner.asking.provider({ business })).toBeNull();
  });

  it("is refused with an address of a private network", async () => {
    const { asOwner, business } = await aShop();
    const inside = { ...provider, url: "https://169.254.169.254/latest" };
    await expect(asOwner.asking.setProvider({ business, ...inside })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
