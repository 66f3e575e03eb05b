import { bootPgBouncer, findPgBouncer } from "@spots/postgres/pgbouncer";
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

describe.skipIf(!findPgBouncer())("a worker behind a pooler in transaction mode", () => {
  it("codes answers when it has a direct address for LISTEN and its jobs", async () => {
    const url = await freshDatabase();
    const pooler = await bootPgBouncer(url);
    const testDb = openTestDatabase(url);
    closing.push(pooler.stop, () => testDb.$disconnect());
    const { businessId, channel, location } = await aFullBusiness(testDb);
    const worker = await startWorker({ url: pooler.url, listenUrl: url, transport: null, log: () => undefined });
    closing.push(worker.stop);
    const answer = { businessId, id: newId(), channelId: channel.id, locationId: location.id };
    const story = "They massaged my shoulders";
    await testDb.response.create({ data: { ...answer, answeredAt: new Date(), locale: "en", recallText: story } });
    const coded = () => testDb.coding.count({ where: { businessId, responseId: answer.id } });
    await expect.poll(coded, { interval: 100 }).toBe(1);
  });

  it("does not start without a direct address, and the error names the setting", async () => {
    const url = await freshDatabase();
    const pooler = await bootPgBouncer(url);
    closing.push(pooler.stop);
    const starting = startWorker({ url: pooler.url, transport: null, log: () => undefined });
    await expect(starting).rejects.toThrow("DATABASE_LISTEN_URL");
  });
});
