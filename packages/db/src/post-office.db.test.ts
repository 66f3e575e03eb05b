import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { databaseEnv } from "./env";
import { insertMail } from "./insert-mail";
import { openPostOffice } from "./post-office";
import { openTestBusinesses } from "./test-business";

const url = databaseEnv().DATABASE_URL;
const { testDb } = openTestBusinesses(url);
const office = openPostOffice(url);
afterAll(() => Promise.all([office.close(), testDb.$disconnect()]));

async function aMail(queuedAt: Date) {
  const id = randomUUID();
  const facts = { businessId: null, kind: "signInLink", to: `${id}@example.com`, subject: "s", text: "t", html: "h" };
  await insertMail(testDb, { id, ...facts });
  await testDb.mail.update({ where: { id }, data: { queuedAt } });
  return id;
}
async function aDeadLetter() {
  const letter = { id: randomUUID(), queue: "mail", data: { mailId: randomUUID() }, error: "550 no such person" };
  await office.setAside(letter);
  return letter;
}

describe("unsent mails", () => {
  it("are listed oldest first, up to a limit, until they are sent", async () => {
    const [second, first] = [await aMail(new Date(2)), await aMail(new Date(1))];
    expect(await office.listUnsent(2)).toEqual([first, second]);
    expect(await office.findUnsent(first)).toEqual({
      id: first,
      businessId: null,
      kind: "signInLink",
      senderName: null,
      replyTo: null,
      to: `${first}@example.com`,
      subject: "s",
      text: "t",
      html: "h",
      endAddress: null,
    });
    await office.markSent(first);
    expect(await office.findUnsent(first)).toBeNull();
    expect(await office.listUnsent(1)).toEqual([second]);
    await office.markSent(second);
  });

  it("are not sent again after the mail server refused them for good", async () => {
    const id = await aMail(new Date(0));
    await office.markBounced(id, "550 no such user");
    expect(await office.findUnsent(id)).toBeNull();
    // It is listed until its bounce is noted where it came from.
    expect(await office.listUnsent(500)).toContain(id);
    expect(await office.findBounced(id)).toMatchObject({ id, said: "550 no such user" });
    await office.markBounceNoted(id);
    expect(await office.listUnsent(500)).not.toContain(id);
    expect(await office.findBounced(id)).toBeNull();
  });

  it("store their last error, truncated to the column's length, and clear it once they are sent", async () => {
    const id = await aMail(new Date(0));
    await office.markFailed(id, "450 try later ".repeat(200));
    const failed = await testDb.mail.findUniqueOrThrow({ where: { id } });
    expect([failed.attempts, failed.lastError?.length, failed.sentAt]).toEqual([1, 1000, null]);
    await office.markSent(id);
    expect(await testDb.mail.findUniqueOrThrow({ where: { id } })).toMatchObject({ attempts: 2, lastError: null });
  });
});

describe("a job without retries left", () => {
  it("is stored once, and is retried only when an admin requests it", async () => {
    const letter = await aDeadLetter();
    await office.setAside({ ...letter, error: "the same job once more" });
    expect(await testDb.deadLetter.findMany({ where: { id: letter.id } })).toMatchObject([letter]);
    const ids = async () => (await office.listRetryRequests()).map(({ id }) => id);
    expect(await ids()).not.toContain(letter.id);
    await testDb.deadLetter.update({ where: { id: letter.id }, data: { retryRequestedAt: new Date() } });
    const { id, queue, data } = letter;
    expect(await office.listRetryRequests()).toContainEqual({ id, queue, data });
    await office.closeDeadLetter(id);
    expect(await ids()).not.toContain(id);
  });
});

describe("work in turn", () => {
  it("runs in one process at a time", async () => {
    const other = openPostOffice(url);
    const done: string[] = [];
    const turn = (name: string) => async () => {
      done.push(`${name} begins`);
      await testDb.$queryRaw`select 1`;
      done.push(`${name} ends`);
    };
    await Promise.all([office.inTurn(turn("one")), other.inTurn(turn("two"))]).finally(other.close);
    const [first, second] = done[0] === "one begins" ? ["one", "two"] : ["two", "one"];
    expect(done).toEqual([`${first} begins`, `${first} ends`, `${second} begins`, `${second} ends`]);
  });

  it("releases the lock when it fails", async () => {
    await expect(office.inTurn(() => Promise.reject(new Error("no queue")))).rejects.toThrow("no queue");
    expect(await office.inTurn(async () => "the next")).toBe("the next");
  });
});

it("expired rate limit counts are deleted, and running ones are not", async () => {
  const [over, running] = [randomUUID(), randomUUID()];
  const now = Date.now();
  await testDb.throttle.createMany({
    data: [
      { key: over, points: 1, expire: BigInt(now - 1_000_000) },
      { key: running, points: 1, expire: BigInt(now + 1_000_000) },
    ],
  });
  await office.forgetCounts();
  expect(await testDb.throttle.findMany({ where: { key: { in: [over, running] } }, select: { key: true } })).toEqual([
    { key: running },
  ]);
});
