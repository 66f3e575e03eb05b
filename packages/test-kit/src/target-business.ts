import { aGuard, aLocation } from "./business";
import { inOneTransaction, type TestDatabase } from "./database";
import { aDecision } from "./feedback";
import { makeFullBusiness } from "./full-business";
import { completeAnswers } from "./guided-path";
import { newId } from "./ids";
import { aJourney, aLiveSpot, fullSpot } from "./journey";

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
  return {
    ...business,
    guard,
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
    decided,
    learned,
    suggestion,
    closedCase,
  };
}

export type TargetBusiness = Awaited<ReturnType<typeof aTargetBusiness>>;
