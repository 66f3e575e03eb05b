import { randomUUID as newId } from "node:crypto";
import { standardForm } from "@spots/domain/form/form";
import { mostMembers } from "@spots/domain/people/member";
import { afterAll, expect, it } from "vitest";
import { databaseEnv } from "../env";
import type { Prisma } from "../generated/client";
import { newChannelToken } from "../link-secret";
import { openTestBusinesses } from "../test-business";
import { openIntake } from "./intake";

const url = databaseEnv().DATABASE_URL;
const { testDb, aBusiness } = openTestBusinesses(url);
const intake = openIntake(url);
afterAll(() => Promise.all([testDb.$disconnect(), intake.close()]));

/** A new business with a channel that asks a form of this content. */
async function aChannel(content: Prisma.InputJsonValue) {
  const { businessId, location, owner } = await aBusiness();
  const at = new Date();
  const form = await testDb.form.create({
    data: { businessId, id: newId(), name: "At the till", content, createdAt: at, changedAt: at },
  });
  await testDb.formVersion.create({
    data: { businessId, formId: form.id, number: 1, content, revision: 0, byMemberId: owner.id, publishedAt: at },
  });
  const token = await newChannelToken(testDb, businessId);
  await testDb.channel.create({
    data: { businessId, id: newId(), token, name: "At the door", locationId: location.id, formId: form.id },
  });
  return { businessId, token };
}

it("shows the channels of other businesses when the form of one that is read with them cannot be read", async () => {
  const [one, broken, other] = [await aChannel(standardForm), await aChannel({}), await aChannel(standardForm)];
  const channels = await Promise.allSettled([one, broken, other].map(({ token }) => intake.channelOf(token)));
  expect(channels).toMatchObject([
    { status: "fulfilled", value: { businessId: one.businessId } },
    { status: "rejected" },
    { status: "fulfilled", value: { businessId: other.businessId } },
  ]);
});

it("shows a channel that is asked for together with a hundred of a business with the most members", async () => {
  const [big, other] = [await aBusiness(), await aChannel(standardForm)];
  const users = Array.from({ length: mostMembers }, () => ({
    id: newId(),
    email: `${newId()}@example.com`,
    name: "M",
  }));
  await testDb.user.createMany({ data: users });
  const { businessId, location } = big;
  await testDb.userBusiness.createMany({ data: users.map(({ id: userId }) => ({ userId, businessId })) });
  await testDb.member.createMany({
    data: users.map(({ id }, nth) => ({
      ...{ businessId, id: newId(), userId: id, role: "staff", name: `Member ${nth}`, jobTitle: `Job ${nth}` },
    })),
  });
  const first = await newChannelToken(testDb, businessId);
  const tokens = Array.from({ length: 100 }, () => first.slice(0, 7) + newId().replaceAll("-", "").slice(0, 15));
  await testDb.channel.createMany({
    data: tokens.map((token) => ({
      businessId,
      id: newId(),
      token,
      name: token,
      locationId: location.id,
      listsNames: false,
    })),
  });
  const asked = tokens.map((token) => intake.channelOf(token));
  expect(await intake.channelOf(other.token)).toMatchObject({ businessId: other.businessId });
  expect((await Promise.all(asked)).map((channel) => channel?.businessId)).toEqual(tokens.map(() => businessId));
});
