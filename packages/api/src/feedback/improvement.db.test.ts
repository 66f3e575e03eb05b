import { openIntake } from "@spots/db/intake/intake";
import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database, url } = useTestDb();
const intake = openIntake(url, { connections: 1 });
afterAll(() => intake.close());

describe("what a business improved", () => {
  it("is told once per id, hidden, shown again and removed; customers see the newest two in their language", async () => {
    const { businessId, slug: business, owner } = await aBusiness(testDb);
    const at = (minute: number) => as(database, owner.userId, { now: new Date(Date.UTC(2026, 10, 23, 9, minute)) });
    const texts = { saidEn: "", didEn: "", saidDe: "", didDe: "" };
    const entries = ["heater", "chairs", "coffee"].map((didEn, minute) => ({ ...texts, id: newId(), didEn, minute }));
    for (const { minute, ...entry } of entries) {
      await at(minute).improvement.tell({ business, ...entry });
      await at(minute).improvement.tell({ business, ...entry });
    }
    await at(9).improvement.tell({ business, ...texts, id: newId(), saidDe: "Zu kalt", didDe: "Heizung" });
    expect(await at(10).improvement.list({ business })).toHaveLength(4);
    const seen = async (language: string) => await intake.improvementsOf(businessId, language, 2);
    expect((await seen("en")).map(({ did }) => did)).toEqual(["coffee", "chairs"]);
    expect(await seen("de")).toEqual([{ said: "Zu kalt", did: "Heizung" }]);
    const [first, , third] = entries;
    const improvementId = third?.id ?? "";
    await at(11).improvement.show({ business, improvementId, isShown: false });
    expect((await seen("en")).map(({ did }) => did)).toEqual(["chairs", "heater"]);
    await at(12).improvement.show({ business, improvementId, isShown: true });
    await at(13).improvement.remove({ business, improvementId: first?.id ?? "" });
    expect((await seen("en")).map(({ did }) => did)).toEqual(["coffee", "chairs"]);
  });

  it("needs a text in one language at least, and staff tell nothing", async () => {
    const { businessId, slug: business, owner } = await aBusiness(testDb);
    const entry = { business, id: newId(), saidEn: "Too cold", didEn: "", saidDe: "", didDe: "" };
    await expect(as(database, owner.userId).improvement.tell(entry)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const staff = await aMember(testDb, businessId);
    await expect(as(database, staff.userId).improvement.list({ business })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});
