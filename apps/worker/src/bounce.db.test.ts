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

/** A running worker, and a reply to the customer of a case that it has sent. */
async function aSentReply() {
  const url = await freshDatabase();
  const testDb = openTestDatabase(url);
  const intake = openIntake(url);
  closing.push(
    () => testDb.$disconnect(),
    () => intake.close(),
  );
  const { businessId, serviceCase } = await aFullBusiness(testDb);
  const ofCase = { businessId_id: { businessId, id: serviceCase.id } };
  await testDb.serviceCase.update({ where: ofCase, data: { status: "waiting" } });
  const reply = await testDb.caseReply.findFirstOrThrow({ where: { businessId, caseId: serviceCase.id } });
  const sent: string[] = [];
  const transport = {
    send: async ({ messageId }: { readonly messageId: string }) => void sent.push(messageId),
    close: () => undefined,
  };
  const worker = await startWorker({ url, transport, log: () => undefined, pollSeconds: 0.5 });
  closing.push(() => worker.stop());
  const mailOf = (id: string) => testDb.mail.findUniqueOrThrow({ where: { id } });
  const write = async (id: string, to: string) => {
    const words = { to, subject: "s", text: "t", html: "h" };
    await testDb.mail.create({ data: { id, businessId, kind: "caseReply", ...words } });
  };
  await write(reply.id, "ana@example.com");
  await expect.poll(async () => (await mailOf(reply.id)).sentAt).not.toBeNull();
  const timesSent = (id: string) => sent.filter((messageId) => messageId === `<${id}@magic-spots>`).length;
  return { testDb, intake, businessId, ofCase, reply, mailOf, write, timesSent };
}

describe("a mail to a customer that comes back after it was sent", () => {
  it("is noted at its case once, which no longer waits, and its writer is told", async () => {
    const { testDb, intake, businessId, ofCase, reply, mailOf, timesSent } = await aSentReply();
    expect(await intake.noteBounce(reply.id, "550 no such user", new Date())).toBe(true);
    expect(await intake.noteBounce(reply.id, "550 no such user", new Date())).toBe(false);
    await expect.poll(async () => (await mailOf(reply.id)).bounceNotedAt).not.toBeNull();
    expect(await testDb.serviceCase.findUnique({ where: ofCase })).toMatchObject({ status: "inProgress" });
    expect(await testDb.caseReply.findFirst({ where: { businessId } })).toMatchObject({ bounce: "550 no such user" });
    expect(await testDb.event.count({ where: { businessId, type: "case.bounced" } })).toBe(1);
    expect(await testDb.mail.count({ where: { businessId, kind: "caseBounced" } })).toBe(1);
    expect(timesSent(reply.id)).toBe(1);
  });
});

describe("a customer who reports a mail as spam", () => {
  it("gets no further mail of this business, and the writer of each is told", async () => {
    const { testDb, intake, businessId, ofCase, reply, mailOf, write, timesSent } = await aSentReply();
    expect(await intake.noteComplaint(reply.id, new Date())).toBe(true);
    expect(await intake.noteComplaint(reply.id, new Date())).toBe(false);
    await expect.poll(async () => (await mailOf(reply.id)).bounceNotedAt).not.toBeNull();
    expect(await testDb.serviceCase.findUnique({ where: ofCase })).toMatchObject({ status: "inProgress" });
    expect(await testDb.mail.count({ where: { businessId, kind: "caseComplained" } })).toBe(1);

    const next = await testDb.caseReply.create({ data: { ...reply, id: newId() } });
    await write(next.id, "Ana@Example.com");
    const other = newId();
    await write(other, "ben@example.com");
    await expect.poll(async () => (await mailOf(next.id)).bounceNotedAt).not.toBeNull();
    await expect.poll(() => timesSent(other)).toBe(1);
    expect(timesSent(next.id)).toBe(0);
    expect(await mailOf(next.id)).toMatchObject({ sentAt: null });
    expect(
      await testDb.caseReply.findMany({ where: { businessId, complained: true }, orderBy: { id: "asc" } }),
    ).toHaveLength(2);
    expect(await testDb.event.count({ where: { businessId, type: "case.complained" } })).toBe(2);
  });
});
