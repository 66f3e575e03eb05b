import { openIntake } from "@spots/api/feedback/intake.queries";
import { freshDatabase } from "@spots/postgres/test-database";
import { aCustomerPromise } from "@spots/test-kit/customer-promise";
import { openTestDatabase } from "@spots/test-kit/database";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { afterEach, expect, it } from "vitest";
import { startWorker } from "./worker";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

it("the case of a promise of which its customer says that it was not kept opens within seconds", async () => {
  const url = await freshDatabase();
  const testDb = openTestDatabase(url);
  const intake = openIntake(url);
  closing.push(
    () => testDb.$disconnect(),
    () => intake.close(),
  );
  const { businessId, location, owner } = await aFullBusiness(testDb);
  const hoursAgo = (count: number) => new Date(Date.now() - count * 3_600_000);
  const [visitId, locationId] = [newId(), location.id];
  const { code: ofBusiness } = await testDb.business.findUniqueOrThrow({ where: { id: businessId } });
  const code = `${ofBusiness}${newId().replaceAll("-", "").slice(-15)}`;
  await testDb.visit.create({ data: { businessId, id: visitId, locationId, startedAt: hoursAgo(3), isOpen: true } });
  await testDb.visitCode.create({
    data: { businessId, id: visitId, locationId, code, createdAt: hoursAgo(3), expiresAt: hoursAgo(-99) },
  });
  const of = { businessId, locationId, memberId: owner.id };
  const worker = await startWorker({ url, transport: null, log: () => undefined, pollSeconds: 0.5 });
  closing.push(() => worker.stop());
  // The first cases may be opened because the worker looks for answers when it starts.
  for (const _ of ["first", "second", "third", "fourth"]) {
    const { id: promiseId } = await aCustomerPromise(testDb, of, hoursAgo(2), { visitId });
    expect(await intake.answerPromise(code, { promiseId, said: "broken", at: new Date() })).toBe(true);
    const cases = () => testDb.serviceCase.findMany({ where: { businessId, promiseId } });
    await expect.poll(cases, { interval: 200 }).toMatchObject([{ reason: "brokenPromise", status: "open" }]);
  }
});
