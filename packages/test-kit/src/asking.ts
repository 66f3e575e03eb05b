import { newChannelToken } from "@spots/db/link-secret";
import { aBusiness } from "./business";
import type { TestDatabase } from "./database";
import { newId } from "./ids";

type Of = { businessId: string; channelId: string; locationId: string; at: Date };

/** Creates an asking by mail that was sent, with its mail. */
export async function anAsking(db: TestDatabase, { businessId, channelId, locationId, at }: Of) {
  const id = newId();
  const person = `person-${id}`;
  const asking = await db.asking.create({
    data: {
      ...{ businessId, id, channelId, locationId, person, way: "mail", contact: `asked-${id}@example.com` },
      ...{ locale: "en", source: "hand", responseId: newId(), token: await newChannelToken(db, businessId) },
      ...{ status: "sent", madeAt: at, sentAt: at },
      ...{ dueAt: new Date(at.getTime() + 3 * 86_400_000), expiresAt: new Date(at.getTime() + 14 * 86_400_000) },
    },
  });
  await db.askingSending.create({
    data: { businessId, id: newId(), askingId: id, person, purpose: "answer", kind: "first", at },
  });
  return asking;
}

/** Creates an asking, and what else is stored about asking: somebody who stopped, and the rule. */
export async function anAskingWithRule(db: TestDatabase, of: Of) {
  const { businessId, at } = of;
  await db.askingStop.create({ data: { businessId, person: `stopped-${newId()}`, reason: "unsubscribed", at } });
  await db.askingRule.create({
    data: {
      ...{ businessId, everyDays: 30, mostPerMonth: 4, quietFrom: 1200, quietTo: 480 },
      ...{ remindDays: 3, expireDays: 14, afterVisit: 120 },
    },
  });
  await db.messageProvider.create({
    data: {
      ...{ businessId, url: "https://sms.example/send", format: "json", headers: [], sender: "", changedAt: at },
      body: '{"to":"{{to}}","text":"{{text}}"}',
    },
  });
  return anAsking(db, of);
}

type AboutAnswer = Of & { readonly responseId: string; readonly spot: { readonly id: string; readonly name: string } };

/** Creates a follow-up that was answered: its unaided text recalls a spot, whose line is ticked. */
export async function aFollowUp(db: TestDatabase, { responseId, spot, ...of }: AboutAnswer) {
  const { businessId, at } = of;
  const { id: askingId } = await anAsking(db, of);
  const ended = { status: "answered", answeredAt: at, endedAt: at, contact: null, dueAt: null } as const;
  await db.asking.update({
    where: { businessId_id: { businessId, id: askingId } },
    data: { ...ended, purpose: "followUp", source: "followUp" },
  });
  const ofSpot = { spotId: spot.id, spotVersion: 1 };
  const line = { businessId, askingId };
  const followUp = await db.followUp.create({
    data: {
      ...{ ...line, responseId, part: 1, days: 3, text: spot.name, locale: "en", told: "few", shown: true },
      ...{ unaidedAt: at, aidedAt: at, codedAt: at },
    },
  });
  await db.followUpOption.createMany({
    data: [
      { ...line, ...ofSpot, position: 0, text: spot.name, ticked: true },
      { ...line, position: 1, text: "A paper boat", ticked: false },
    ],
  });
  await db.followUpMention.create({ data: { ...line, ...ofSpot, status: "counted", confidence: 0.9 } });
  return followUp;
}

/** Creates a business with a channel, which has asked nobody yet and has no rule of its own. */
export async function aShopThatAsks(db: TestDatabase) {
  const business = await aBusiness(db, { timeZone: "Europe/Berlin" });
  const { businessId, location } = business;
  const token = await newChannelToken(db, businessId);
  const channel = await db.channel.create({
    data: { businessId, id: newId(), name: "At the door", locationId: location.id, token },
  });
  return { ...business, channel };
}
