import { openIntake } from "@spots/db/intake/intake";
import { newChannelToken } from "@spots/db/link-secret";
import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database, url } = useTestDb();
const intakes: ReturnType<typeof openIntake>[] = [];
afterAll(() => Promise.all(intakes.map((intake) => intake.close())));

/** A business with a customers' form; `listed` reads the names on it without a cache. */
async function aShop() {
  const shop = await aBusiness(testDb);
  const { businessId, location, slug: business, owner } = shop;
  const staff = await aMember(testDb, businessId, { name: "Maria Santos" });
  const token = await newChannelToken(testDb, businessId);
  await testDb.channel.create({
    data: { businessId, id: newId(), token, name: "At the door", locationId: location.id },
  });
  const listed = async () => {
    const intake = openIntake(url, { connections: 1 });
    intakes.push(intake);
    return ((await intake.channelOf(token))?.names ?? []).map(({ id }) => id);
  };
  return { ...shop, business, staff, listed, asOwner: as(database, owner.userId) };
}

describe("the members on the customers' form", () => {
  it("are all but owners, until an owner chooses otherwise for a member, and a role change does not reset that", async () => {
    const { business, owner, staff, listed, asOwner } = await aShop();
    expect(await listed()).toEqual([staff.id]);
    const change = (memberId: string, role: "owner" | "staff", onForm?: boolean) =>
      asOwner.member.change({ business, memberId, role, locationIds: [], ...(onForm === undefined ? {} : { onForm }) });
    await change(owner.id, "owner", true);
    await change(staff.id, "staff", false);
    expect(await listed()).toEqual([owner.id]);
    await change(staff.id, "owner");
    await change(staff.id, "staff");
    expect(await listed()).toEqual([owner.id]);
    const { members } = await asOwner.member.list({ business });
    expect(new Map(members.map(({ id, onForm }) => [id, onForm]))).toEqual(
      new Map([
        [owner.id, true],
        [staff.id, false],
      ]),
    );
  });
});
