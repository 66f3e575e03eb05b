import { newChannelToken } from "@spots/db/link-secret";
import { anAnswerPhoto } from "./answer-photo";
import { anAsking } from "./asking";
import { aGuard, aLocation } from "./business";
import { aClue } from "./clue";
import { agree } from "./consent";
import { inOneTransaction, type TestDatabase } from "./database";
import { aDecision } from "./feedback";
import { aForm } from "./form";
import { makeFullBusiness } from "./full-business";
import { aGesture } from "./gesture";
import { aGrowth } from "./growth";
import { completeAnswers } from "./guided-path";
import { newId } from "./ids";
import { aJourney, aLiveSpot, fullSpot } from "./journey";
import { aRecognition } from "./recognition";
import { aRelay } from "./relay";

/**
 * Creates a full business with the additional rows that only some procedures need, such as a second
 * goal or a declined moment.
 */
export const aTargetBusiness = (db: TestDatabase) => inOneTransaction(db, makeTargetBusiness);

async function makeTargetBusiness(db: TestDatabase) {
  const business = await makeFullBusiness(db);
  const { businessId, owner, location, spot, journey, otherStage, emptyStage } = business;
  const at = new Date();
  const otherLocation = await aLocation(db, businessId);
  const guard = await aGuard(db, businessId, { locationIds: [location.id] });
  const { journey: otherJourney } = await aJourney(db, businessId, { name: "The newcomer" });
  const quietSpot = await aLiveSpot(db, businessId, otherStage.id, {
    name: "The umbrella",
    talkLine: "They lend you an umbrella when it rains!",
    anchor: "the dry way home",
    aliases: ["umbrella"],
  });
  const otherTouchpoint = await db.touchpoint.create({
    data: { businessId, id: newId(), stageId: otherStage.id, name: "The door", element: "product", position: "a0" },
  });
  const readySpot = await db.spot.create({
    data: {
      ...fullSpot,
      name: "The hat check",
      businessId,
      id: newId(),
      stageId: otherStage.id,
      status: "ready",
      position: "a0",
    },
  });
  const completeGuidedPath = await db.guidedPath.create({
    data: {
      businessId,
      id: newId(),
      journeyId: journey.id,
      step: "test",
      answers: completeAnswers(emptyStage.id),
      beganBy: owner.id,
      beganAt: at,
      changedAt: at,
    },
  });
  const logo = { id: newId(), width: 200, height: 80 };
  await db.business.update({ where: { id: businessId }, data: { logo } });
  const improvised = await db.moment.create({
    data: {
      ...{ businessId, id: newId(), memberId: owner.id, locationId: location.id, dueAt: at, deliveredAt: at },
      ...{ status: "delivered", improvised: true, description: "An umbrella to the car", reaction: "pleased" },
    },
  });
  const otherGoal = await db.goal.create({
    data: { businessId, id: newId(), text: "Fewer complaints", measure: "nps", position: "a1", createdAt: at },
  });
  const facts = { businessId, locationId: location.id, memberId: owner.id, spotId: spot.id };
  const describedKudos = await db.kudos.create({
    data: {
      businessId,
      id: newId(),
      responseId: business.response.id,
      words: `The tall one of ${business.slug}`,
      givenAt: at,
    },
  });
  const declined = await db.moment.create({
    data: { ...facts, id: newId(), spotVersion: 1, dueAt: at, status: "declined" },
  });
  const taken = await db.moment.create({
    data: { ...facts, id: newId(), spotVersion: 1, dueAt: at, status: "accepted" },
  });
  const accepted = await db.momentStep.create({
    data: { businessId, id: newId(), momentId: taken.id, status: "accepted", at, byMemberId: owner.id },
  });
  const delivered = await db.moment.create({
    data: {
      ...{ ...facts, id: newId(), spotVersion: 1, dueAt: at, status: "delivered" },
      ...{ deliveredAt: at, reaction: "pleased" },
    },
  });
  const photo = await db.momentPhoto.create({
    data: {
      ...{ businessId, id: newId(), momentId: delivered.id, byMemberId: owner.id, at },
      ...{ width: 8, height: 6 },
    },
  });
  const decided = await aDecision(db, { ...facts, at });
  const learned = await aDecision(db, {
    ...{ ...facts, at, verdict: "confirmed" },
    recallText: "That striped lantern in the corner",
  });
  const suggestion = await db.suggestion.create({
    data: { businessId, responseId: decided.responseId, spotId: facts.spotId, similarity: 0.6, createdAt: at },
  });
  const closedResponse = await db.response.create({
    data: {
      businessId,
      id: newId(),
      channelId: business.channel.id,
      locationId: location.id,
      answeredAt: at,
      locale: "en",
      recommend: 1,
      contact: "closed@example.com",
    },
  });
  await agree(db, { ...closedResponse, at }, "reply");
  const closedCase = await db.serviceCase.create({
    data: {
      businessId,
      id: newId(),
      responseId: closedResponse.id,
      locationId: location.id,
      status: "closed",
      reason: "lowScore",
      openedAt: at,
      dueAt: at,
      escalateAt: at,
      closedAt: at,
      outcome: "solved",
    },
  });
  const growing = { businessId, ownerId: owner.id, staffId: business.staff.id, spotId: spot.id };
  return {
    ...business,
    ...(await aRecognition(db, { ...business, guard }, at)),
    ...(await aGrowth(db, growing, at)),
    ...(await aGesture(db, { businessId, locationId: location.id, memberId: owner.id, spotId: spot.id }, at)),
    friend: await db.referralOpening.create({
      data: { businessId, id: newId(), responseId: business.response.id, code: "abc235", openedAt: at },
    }),
    form: await aForm(db, { businessId, memberId: owner.id, name: `A form of ${business.slug}` }),
    widget: await aChannelOf(db, business, "widget"),
    kiosk: await aChannelOf(db, business, "kiosk"),
    answerImport: await anImport(db, { businessId, byMemberId: owner.id }),
    otherAsking: await anAsking(db, { businessId, channelId: business.channel.id, locationId: location.id, at }),
    logo,
    improvised,
    guard,
    clue: await aClue(db, { businessId, memberId: owner.id, locationId: location.id }, at),
    otherLocation,
    otherJourney,
    quietSpot,
    otherTouchpoint,
    readySpot,
    completeGuidedPath,
    otherGoal,
    accepted,
    delivered,
    photo,
    declined,
    describedKudos,
    answerPhoto: await anAnswerPhoto(db, { businessId, memberId: owner.id, locationId: location.id, at }),
    decided,
    learned,
    suggestion,
    closedCase,
    relay: await aRelay(db, { ...facts, dutyId: business.duty.id }, taken.id, at),
  };
}

type Place = { readonly businessId: string; readonly location: { readonly id: string } };

/** An import of now, without answers. */
async function anImport(db: TestDatabase, of: { businessId: string; byMemberId: string }) {
  return db.answerImport.create({ data: { ...of, id: newId(), name: "answers.csv", at: new Date() } });
}

/** A channel of this kind. */
async function aChannelOf(db: TestDatabase, { businessId, location }: Place, kind: "widget" | "kiosk") {
  return db.channel.create({
    data: {
      ...{ businessId, id: newId(), name: `A ${kind}`, kind, locationId: location.id },
      token: await newChannelToken(db, businessId),
    },
  });
}

export type TargetBusiness = Awaited<ReturnType<typeof aTargetBusiness>>;
