import { randomUUID as newId } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { databaseEnv } from "../env";
import { openTestBusinesses } from "../test-business";
import type { IntakeRow } from "./insert-rows";
import { openIntake } from "./intake";

const url = databaseEnv().DATABASE_URL;
const { testDb, aBusiness } = openTestBusinesses(url);
const intake = openIntake(url);
afterAll(() => Promise.all([testDb.$disconnect(), intake.close()]));

/** A new business with a channel, and a maker of its rows for a given id and text. */
async function anIntake() {
  const { businessId, location } = await aBusiness();
  const channel = await testDb.channel.create({
    data: { businessId, id: newId(), token: newId(), name: "At the door", locationId: location.id },
  });
  const row = (id: string, recallText: string): IntakeRow => ({
    businessId,
    id,
    channelId: channel.id,
    locationId: location.id,
    visitId: null,
    answeredAt: new Date(),
    locale: "en",
    recallText,
    recommend: null,
    comment: "",
    contact: null,
    thanks: { id: newId(), memberId: null, words: `Thanks for ${recallText}` },
  });
  return { businessId, row };
}

describe("one batch of answers", () => {
  it("stores the answers of two businesses that use the same id, each with its thanks", async () => {
    const [one, other] = [await anIntake(), await anIntake()];
    const ids = Array.from({ length: 25 }, newId);
    const taken = await Promise.all(
      ids.flatMap((id) => [intake.insert(one.row(id, "one")), intake.insert(other.row(id, "other"))]),
    );
    expect(taken).toEqual(ids.flatMap(() => ["new", "new"]));
    for (const [{ businessId }, recallText] of [
      [one, "one"],
      [other, "other"],
    ] as const) {
      const stored = await testDb.response.findMany({ where: { businessId }, select: { id: true, recallText: true } });
      expect(stored.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        ids.toSorted().map((id) => ({ id, recallText })),
      );
      expect(await testDb.kudos.count({ where: { businessId, words: `Thanks for ${recallText}` } })).toBe(ids.length);
    }
  });

  it("stores the first of two rows with one id and reports the second as different, whatever the case of the id", async () => {
    const { row, businessId } = await anIntake();
    const id = newId();
    const fates = await Promise.all([intake.insert(row(id, "first")), intake.insert(row(id.toUpperCase(), "second"))]);
    expect(fates).toEqual(["new", "other"]);
    expect(await intake.insert(row(id, "third"))).toBe("other");
    expect(await intake.insert(row(id, "first"))).toBe("same");
    expect(await testDb.response.count({ where: { businessId } })).toBe(1);
  });
});
