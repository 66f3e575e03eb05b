import { aBusiness } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

async function anOwner() {
  const { slug: business, businessId, owner, location } = await aBusiness(testDb);
  const asOwner = as(database, owner.userId);
  const add = (id: string) => asOwner.location.add({ business, id, name: "Hillside", timeZone: "Europe/London" });
  return { business, businessId, asOwner, location, add };
}

describe("a location", () => {
  it("is added once for repeated calls, and changed", async () => {
    const { business, businessId, asOwner, add } = await anOwner();
    const id = newId();
    await add(id);
    await add(id);
    expect(await testDb.location.count({ where: { businessId } })).toBe(2);
    await asOwner.location.change({ business, locationId: id, name: "Riverside", timeZone: "Europe/Paris" });
    expect((await asOwner.location.list({ business })).find((each) => each.id === id)).toMatchObject({
      name: "Riverside",
      timeZone: "Europe/Paris",
    });
  });

  it("is archived once for repeated calls, and then no channel can be opened there", async () => {
    const { business, businessId, asOwner, add } = await anOwner();
    const id = newId();
    await add(id);
    await asOwner.location.archive({ business, locationId: id });
    await asOwner.location.archive({ business, locationId: id });
    expect(await testDb.event.count({ where: { businessId, type: "location.changed", subjectId: id } })).toBe(1);
    const open = asOwner.channel.open({ business, id: newId(), name: "Till", locationId: id });
    await expect(open).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("cannot be archived when it is the last open one", async () => {
    const { business, asOwner, location } = await anOwner();
    const last = asOwner.location.archive({ business, locationId: location.id });
    await expect(last).rejects.toMatchObject({ code: "CONFLICT", message: "lastLocation" });
  });
});
