import { aBusiness, aUser } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

async function anAdmin() {
  const user = await aUser(testDb);
  await testDb.platformAdmin.create({ data: { userId: user.id } });
  return as(database, user.id);
}

const aDeadJob = () => testDb.deadLetter.create({ data: { queue: "mail", data: {}, error: "no route" } });

describe("a job without retries left", () => {
  it("is listed for a platform admin, and is retried on request", async () => {
    const admin = await anAdmin();
    const { id: jobId } = await aDeadJob();
    expect(await admin.platform.deadLetters()).toContainEqual(
      expect.objectContaining({ id: jobId, queue: "mail", error: "no route", retryRequestedAt: null }),
    );
    expect(await admin.platform.retryJob({ jobId })).toEqual({ id: jobId });
    expect((await testDb.deadLetter.findUniqueOrThrow({ where: { id: jobId } })).retryRequestedAt).not.toBeNull();
  });

  it("is discarded once, and is not retried afterwards", async () => {
    const admin = await anAdmin();
    const { id: jobId } = await aDeadJob();
    expect(await admin.platform.discardJob({ jobId })).toEqual({ id: jobId });
    await expect(admin.platform.discardJob({ jobId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(admin.platform.retryJob({ jobId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is not found for anybody else", async () => {
    const { owner } = await aBusiness(testDb);
    const asOwner = as(database, owner.userId);
    const { id: jobId } = await aDeadJob();
    for (const call of [
      () => asOwner.platform.deadLetters(),
      () => asOwner.platform.retryJob({ jobId }),
      () => asOwner.platform.discardJob({ jobId }),
    ])
      await expect(call()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the slug of a new business", () => {
  it("is free unless a business has it or it is not a valid slug", async () => {
    const admin = await anAdmin();
    const { slug } = await aBusiness(testDb);
    expect(await admin.platform.isSlugFree({ slug })).toBe(false);
    expect(await admin.platform.isSlugFree({ slug: `free-${newId().slice(-8)}` })).toBe(true);
  });
});
