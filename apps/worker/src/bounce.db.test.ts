import { openIntake } from "@spots/api/feedback/intake.queries";
import { freshDatabase } from "@spots/postgres/test-database";
import { openTestDatabase } from "@spots/test-kit/database";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { afterEach, describe, expect, it } from "vitest";
import { startWorker } from "./worker";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

describe("a mail to a customer that comes back after it was sent", () => {
  it("is noted at its case once, which no longer waits, and its writer is told", async () => {
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
    const words = { to: "ana@example.com", subject: "s", text: "t", html: "h" };
    await testDb.mail.create({ data: { id: reply.id, businessId, kind: "caseReply", ...words } });
    const sent: string[] = [];
    const transport = {
      send: async ({ messageId }: { readonly messageId: string }) => void sent.push(messageId),
      close: () => undefined,
    };
    const worker = await startWorker({ url, transport, log: () => undefined, pollSeconds: 0.5 });
    closing.push(() => worker.stop());
    const mail = () => testDb.mail.findUniqueOrThrow({ where: { id: reply.id } });
    await expect.poll(async () => (await mail()).sentAt).not.toBeNull();
    expect(await intake.noteBounce(reply.id, "550 no such user", new Date())).toBe(true);
    expect(await intake.noteBounce(reply.id, "550 no such user", new Date())).toBe(false);
    await expect.poll(async () => (await mail()).bounceNotedAt).not.toBeNull();
    expect(await testDb.serviceCase.findUnique({ where: ofCase })).toMatchObject({ status: "inProgress" });
    expect(await testDb.caseReply.findFirst({ where: { businessId } })).toMatchObject({ bounce: "550 no such user" });
    expect(await testDb.event.count({ where: { businessId, type: "case.bounced" } })).toBe(1);
    expect(await testDb.mail.count({ where: { businessId, kind: "caseBounced" } })).toBe(1);
    expect(sent.filter((messageId) => messageId === `<${reply.id}@magic-spots>`)).toHaveLength(1);
  });
});
