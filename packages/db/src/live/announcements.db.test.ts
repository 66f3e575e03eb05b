import pg from "pg";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { databaseEnv } from "../env";
import { insertEvent } from "../insert-event";
import { openTestBusinesses } from "../test-business";
import { openAnnouncements } from "./announcements";

const url = databaseEnv().DATABASE_URL;
const { testDb, aBusiness } = openTestBusinesses(url);
const closing: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(closing.splice(0).map((close) => close())));
afterAll(() => testDb.$disconnect());

function open() {
  const announcements = openAnnouncements(url);
  closing.push(announcements.close);
  return announcements;
}

/** A follower that counts its notifications. */
function aFollower({ follow }: ReturnType<typeof open>, businessId: string) {
  const follower = { woken: 0, leave: () => {} };
  follower.leave = follow(businessId, () => {
    follower.woken += 1;
  });
  return follower;
}

const happens = (businessId: string) =>
  insertEvent(testDb, {
    businessId,
    type: "business.changed",
    actor: "platform",
    memberId: null,
    subjectId: null,
    data: {},
    at: new Date(),
  });

/** Ends every LISTEN connection of these tests. @returns the number of ended connections */
async function breakConnections(): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client
    .query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'spots-live' and datname = current_database()",
    )
    .finally(() => client.end());
  return rowCount ?? 0;
}

describe("the commits of a business", () => {
  it("notify its followers, but neither followers of another business nor those who have left", async () => {
    const [mine, other] = [await aBusiness(), await aBusiness()];
    const announcements = open();
    const followers = [mine, mine, other].map(({ businessId }) => aFollower(announcements, businessId));
    const counts = () => followers.map(({ woken }) => woken);
    // A new connection notifies every follower once.
    await expect.poll(counts).toEqual([1, 1, 1]);
    await happens(mine.businessId);
    await expect.poll(counts).toEqual([2, 2, 1]);
    followers[0]?.leave();
    await happens(mine.businessId);
    await expect.poll(counts).toEqual([2, 3, 1]);
    await happens(other.businessId);
    await expect.poll(counts).toEqual([2, 3, 2]);
  });

  it("notify nobody after a rollback", async () => {
    const { businessId } = await aBusiness();
    const follower = aFollower(open(), businessId);
    await expect.poll(() => follower.woken).toBe(1);
    await testDb
      .$transaction(async (tx) => {
        await tx.$executeRaw`select write_event(${businessId}::uuid, 'x', 'platform', null, null, '{}', now())`;
        throw new Error("rolled back");
      })
      .catch(() => undefined);
    await happens(businessId);
    await expect.poll(() => follower.woken).toBe(2);
  });

  it("arrive through one connection per process, which the first follower opens", async () => {
    const { businessId } = await aBusiness();
    const announcements = open();
    expect(await breakConnections()).toBe(0);
    const followers = [1, 2, 3].map(() => aFollower(announcements, businessId));
    await expect.poll(() => followers.map(({ woken }) => woken)).toEqual([1, 1, 1]);
    expect(await breakConnections()).toBe(1);
  });

  it("notify every follower once after the connection broke, and continue from there", async () => {
    const { businessId } = await aBusiness();
    const follower = aFollower(open(), businessId);
    await expect.poll(() => follower.woken).toBe(1);
    expect(await breakConnections()).toBe(1);
    await expect.poll(() => follower.woken).toBe(2);
    await happens(businessId);
    await expect.poll(() => follower.woken).toBe(3);
  });

  it("are not delivered after the announcements are closed", async () => {
    const { businessId } = await aBusiness();
    const announcements = openAnnouncements(url);
    const follower = aFollower(announcements, businessId);
    await expect.poll(() => follower.woken).toBe(1);
    await announcements.close();
    await expect.poll(breakConnections).toBe(0);
  });
});
