import { aFullBusiness, type FullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import pg from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database, url } = useTestDb();
let shop: FullBusiness;

beforeEach(async () => {
  shop = await aFullBusiness(testDb);
});
type Word = [id: string, data: { type: string; subjectId: string | null } | null, ...rest: unknown[]];

/** The owner's event stream, read item by item; the test closes it. */
async function follow(lastEventId?: string, isStillSignedIn = async () => true) {
  const stream = await as(database, shop.owner.userId, { isStillSignedIn }).event.follow({
    business: shop.slug,
    ...(lastEventId === undefined ? {} : { lastEventId }),
  });
  const words = stream[Symbol.asyncIterator]();
  return {
    next: async (): Promise<Word> => {
      const word = await words.next();
      if (word.done) throw new Error("the stream ended");
      return word.value as unknown as Word;
    },
    close: async () => {
      await words.return?.(undefined);
    },
  };
}

const cancelled = () =>
  as(database, shop.owner.userId).moment.cancel({ business: shop.slug, stepId: newId(), momentId: shop.moment.id });
const improvised = () =>
  as(database, shop.owner.userId).moment.improvise({
    business: shop.slug,
    id: newId(),
    locationId: shop.location.id,
    description: "An umbrella lent",
    reaction: "pleased",
  });

describe("following a business", () => {
  it("receives events as they happen", async () => {
    const stream = await follow();
    expect((await stream.next())[1]).toBeNull();
    const heard = stream.next();
    await cancelled();
    expect((await heard)[1]).toMatchObject({ type: "moment.cancelled", subjectId: shop.moment.id });
    await stream.close();
  });

  it("receives every event that happened while it was disconnected", async () => {
    const first = await follow();
    const [lastSeen] = await first.next();
    await first.close();
    await cancelled();
    await improvised();
    const again = await follow(lastSeen);
    expect((await again.next())[1]?.type).toBe("moment.cancelled");
    expect((await again.next())[1]?.type).toBe("moment.improvised");
    await again.close();
  });

  it("continues after the Postgres connection breaks, with the events from meanwhile", async () => {
    const stream = await follow();
    await stream.next();
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    const heard = stream.next();
    const breakConnections = async () => {
      const { rowCount } = await admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'spots-live' and datname = current_database()",
      );
      return rowCount;
    };
    await expect.poll(breakConnections).toBeGreaterThan(0);
    await cancelled();
    expect((await heard)[1]?.type).toBe("moment.cancelled");
    await stream.close();
    await admin.end();
  });

  it("ends for a member who has left", async () => {
    const stream = await follow();
    await stream.next();
    const ended = expect(stream.next()).rejects.toThrow("the stream ended");
    await testDb.member.update({
      where: { businessId_id: { businessId: shop.businessId, id: shop.owner.id } },
      data: { leftAt: new Date() },
    });
    await as(database, shop.staff.userId).moment.improvise({
      business: shop.slug,
      id: newId(),
      locationId: shop.location.id,
      description: "A door held",
      reaction: "pleased",
    });
    await ended;
  });

  it("ends with the session that opened it", async () => {
    let isSignedIn = true;
    const stream = await follow(undefined, async () => isSignedIn);
    await stream.next();
    const ended = expect(stream.next()).rejects.toThrow("the stream ended");
    isSignedIn = false;
    await improvised();
    await ended;
  });

  it("receives no events of another business", async () => {
    const other = await aFullBusiness(testDb);
    const stream = await follow();
    await stream.next();
    const heard = stream.next();
    await as(database, other.owner.userId).moment.cancel({
      business: other.slug,
      stepId: newId(),
      momentId: other.moment.id,
    });
    await cancelled();
    expect((await heard)[1]?.subjectId).toBe(shop.moment.id);
    await stream.close();
  });

  it("numbers events in commit order without a gap when many are written concurrently", async () => {
    await Promise.all(Array.from({ length: 12 }, improvised));
    const events = await testDb.event.findMany({ where: { businessId: shop.businessId }, orderBy: { seq: "asc" } });
    const first = events[0]?.seq ?? 0n;
    expect(events.map(({ seq }) => seq - first)).toEqual(events.map((_, index) => BigInt(index)));
    expect(events.filter(({ type }) => type === "moment.improvised")).toHaveLength(12);
  });
});
