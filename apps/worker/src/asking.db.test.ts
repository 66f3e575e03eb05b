import { openIntake } from "@spots/api/feedback/intake.queries";
import { freshDatabase } from "@spots/postgres/test-database";
import { openTestDatabase } from "@spots/test-kit/database";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { afterEach, describe, expect, it } from "vitest";
import { startWorker } from "./worker";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

type Sent = { readonly to: string; readonly messageId: string; readonly endAddress: string | null };

/** A running worker, and a mail that asks a customer and waits for it. */
async function aWorker() {
  const url = await freshDatabase();
  const testDb = openTestDatabase(url);
  const intake = openIntake(url);
  closing.push(
    () => testDb.$disconnect(),
    () => intake.close(),
  );
  const { businessId, asking } = await aFullBusiness(testDb);
  const sending = await testDb.askingSending.findFirstOrThrow({ where: { businessId, askingId: asking.id } });
  await testDb.mail.create({
    data: {
      ...{
        id: sending.id,
        businessId,
        kind: "askCustomer",
        to: asking.contact ?? "",
        subject: "s",
        text: "t",
        html: "h",
      },
      endAddress: `https://say.example/a/${asking.token}/stop`,
    },
  });
  const ofAsking = { businessId_id: { businessId, id: asking.id } };
  const sent: Sent[] = [];
  const transport = { send: async (mail: Sent) => void sent.push(mail), close: () => undefined };
  const start = async () => {
    const worker = await startWorker({ url, transport, log: () => undefined, pollSeconds: 0.5 });
    closing.push(() => worker.stop());
  };
  const mail = () => testDb.mail.findUniqueOrThrow({ where: { id: sending.id } });
  const stored = () => testDb.asking.findUniqueOrThrow({ where: ofAsking });
  return { testDb, intake, businessId, asking, sending, sent, start, mail, stored };
}

describe("a mail that asks a customer", () => {
  it("is sent with an address that ends these mails, and a bounce stops asking", async () => {
    const { intake, sent, start, mail, stored, sending, testDb, businessId } = await aWorker();
    await start();
    await expect.poll(async () => (await mail()).sentAt).not.toBeNull();
    expect(sent).toMatchObject([{ endAddress: expect.stringMatching(/\/stop$/) }]);
    await intake.noteBounce(sending.id, "550 no such user", new Date());
    await expect.poll(async () => (await stored()).status).toBe("bounced");
    expect(await testDb.askingStop.count({ where: { businessId, reason: "bounced" } })).toBe(1);
  });

  it("is not sent when its customer unsubscribed after it was written", async () => {
    const { intake, sent, start, mail, asking } = await aWorker();
    await intake.askings.stop(asking.token, new Date());
    await start();
    await expect.poll(async () => (await mail()).lastError).toBe("not sent: over");
    expect(sent).toEqual([]);
  });

  it("is not sent when the business was suspended after it was written", async () => {
    const { sent, start, mail, stored, testDb, businessId } = await aWorker();
    const by = { reason: "unpaid", suspendedBy: newId() };
    await testDb.businessSuspension.create({ data: { businessId, id: newId(), ...by } });
    await start();
    await expect.poll(async () => (await mail()).lastError).toBe("not sent: suspended");
    expect(await stored()).toMatchObject({ status: "skipped", reason: "suspended" });
    expect(sent).toEqual([]);
  });
});
