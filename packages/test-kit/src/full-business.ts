import { newChannelToken } from "@spots/db/link-secret";
import { anApiKey } from "./api-key";
import { aFollowUp, anAskingWithRule } from "./asking";
import { aBusiness, aMember } from "./business";
import { agree } from "./consent";
import { aCustomerPromise } from "./customer-promise";
import { inOneTransaction, type TestDatabase } from "./database";
import { newId } from "./ids";
import { aJourney, aLiveSpot } from "./journey";
import { notificationRows } from "./notification";
import { aReferral } from "./referral";
import { aDesignedRelay } from "./relay";
import { aRoster, aSharedDevice } from "./roster";
import { workerRows } from "./worker-rows";

/** Creates a business with one row of every entity, so that every procedure has a target. */
export const aFullBusiness = (db: TestDatabase) => inOneTransaction(db, makeFullBusiness);

/** Creates it in the caller's transaction. */
export async function makeFullBusiness(db: TestDatabase) {
  const business = await aBusiness(db);
  const { businessId, slug, location, owner } = business;
  const { journey, stages } = await aJourney(db, businessId);
  const [stage, otherStage, emptyStage] = stages;
  if (!stage || !otherStage || !emptyStage) throw new Error("a journey has stages");
  const spot = await aLiveSpot(db, businessId, stage.id);
  const touchpoint = await db.touchpoint.create({
    data: { businessId, id: newId(), stageId: stage.id, name: "The till", element: "service", position: "a0" },
  });
  const { id, kind, name, goal: hope, feeling } = stage;
  const { id: touchpointId, name: touches, element, weight, isTruth, emotion } = touchpoint;
  const published = { id: touchpointId, name: touches, element, weight, isTruth, emotion };
  const snapshot = {
    name: journey.name,
    stages: [{ id, kind, name, goal: hope, feeling, touchpoints: [published], spots: [] }],
  };
  await db.journeyVersion.create({
    data: { businessId, journeyId: journey.id, number: 1, note: "", content: snapshot, publishedBy: owner.id },
  });
  const staff = await aMember(db, businessId, { role: "staff", locationIds: [location.id] });
  const at = new Date();
  const moment = await db.moment.create({
    data: {
      ...{ businessId, id: newId(), spotId: spot.id, spotVersion: 1 },
      memberId: owner.id,
      locationId: location.id,
      dueAt: at,
      status: "offered",
    },
  });
  const channel = await db.channel.create({
    data: {
      ...{ businessId, id: newId(), name: "At the door", locationId: location.id },
      token: await newChannelToken(db, businessId),
    },
  });
  const response = await db.response.create({
    data: {
      businessId,
      id: newId(),
      channelId: channel.id,
      locationId: location.id,
      answeredAt: at,
      locale: "en",
      recallText: `A story told at ${slug}`,
      ...{ contact: `customer@${slug}.example`, recommend: 9 },
    },
  });
  await agree(db, { ...response, at }, "reply", "followUp", "quote");
  const asked = { businessId, channelId: channel.id, locationId: location.id, at };
  const asking = await anAskingWithRule(db, asked);
  await aReferral(db, { businessId, responseId: response.id, at });
  const kudos = await db.kudos.create({
    data: { businessId, id: newId(), responseId: response.id, memberId: staff.id, givenAt: at },
  });
  const mention = await db.mention.create({
    data: {
      ...{ businessId, id: newId(), responseId: response.id, spotId: spot.id, spotVersion: 1 },
      status: "doubtful",
      confidence: 0.5,
      createdAt: at,
    },
  });
  const digest = { week: "2026-11-23" };
  await db.digest.create({
    data: {
      businessId,
      memberId: owner.id,
      week: new Date(digest.week),
      content: { headline: null, weakest: { kind: "empty", stage: "The till" }, next: null },
      offTokenHash: newId(),
      madeAt: at,
    },
  });
  const serviceCase = await db.serviceCase.create({
    data: {
      businessId,
      id: newId(),
      responseId: response.id,
      locationId: location.id,
      reason: "lowScore",
      openedAt: at,
      dueAt: at,
      escalateAt: at,
    },
  });
  const ofCase = { businessId, caseId: serviceCase.id, memberId: owner.id, at };
  await db.caseNote.create({ data: { ...ofCase, id: newId(), text: `A note of ${slug}` } });
  await db.caseReply.create({ data: { ...ofCase, id: newId(), text: `A reply of ${slug}` } });
  await db.caseRule.create({
    data: { businessId, lowScore: 5, onContact: true, dueHours: 8, escalateHours: 4, throughSeq: 0 },
  });
  const revoked = { businessId, spotId: spot.id, phrase: `Words of ${slug}`, byMemberId: owner.id, at };
  await db.revokedPhrase.create({ data: revoked });
  await workerRows(db, { businessId, responseId: response.id, at, location, channelId: channel.id }, spot.id);
  const improved = { businessId, id: newId(), saidEn: `Said at ${slug}`, didEn: "A second chair", createdAt: at };
  const improvement = await db.improvement.create({ data: improved });
  const savedView = await db.savedView.create({
    data: { businessId, id: newId(), memberId: owner.id, name: `A view of ${slug}`, query: "score=0-6", savedAt: at },
  });
  const invitation = await db.invitation.create({
    data: {
      businessId,
      id: newId(),
      email: "somebody@example.com",
      name: "Somebody",
      role: "staff",
      tokenHash: newId(),
      expiresAt: new Date(at.getTime() + 86_400_000),
      invitedById: owner.id,
    },
  });
  const savedTemplate = await db.savedTemplate.create({
    data: {
      businessId,
      id: newId(),
      name: `A template of ${slug}`,
      content: {
        format: "magic-spots/journey",
        version: 1,
        journey: { name: "Ours", stages: [{ kind: "purchase", name: "The till" }] },
      },
      savedBy: owner.id,
      savedAt: at,
    },
  });
  const guidedPath = await db.guidedPath.create({
    data: {
      businessId,
      id: newId(),
      journeyId: journey.id,
      step: "promise",
      beganBy: owner.id,
      beganAt: at,
      changedAt: at,
    },
  });
  const action = await db.actionStep.create({
    data: {
      businessId,
      id: newId(),
      guidedPathId: guidedPath.id,
      text: `Buy towels for ${slug}`,
      memberId: owner.id,
      dueOn: at,
    },
  });
  const bragged = { businessId, id: newId(), memberId: owner.id, text: `A brag of ${slug}`, toldAt: at };
  const story = await db.bragStory.create({ data: bragged });
  const thread = await db.thread.create({
    data: { businessId, id: newId(), journeyId: journey.id, subjectType: "spot", subjectId: spot.id, createdAt: at },
  });
  const comment = await db.comment.create({
    data: { businessId, id: newId(), threadId: thread.id, memberId: owner.id, text: `Between us at ${slug}`, at },
  });
  const share = await db.share.create({
    data: {
      ...{ businessId, id: newId(), journeyId: journey.id, tokenHash: newId(), parts: ["stages"] },
      ...{ createdBy: owner.id, createdAt: at },
      expiresAt: new Date(at.getTime() + 86_400_000),
    },
  });
  const persona = await db.persona.create({ data: { businessId, id: newId(), name: "The regular" } });
  const personaNote = await db.personaNote.create({
    data: {
      businessId,
      id: newId(),
      personaId: persona.id,
      text: "They come on Saturdays.",
      source: "The till",
      byMemberId: owner.id,
      at,
    },
  });
  const promised = { businessId, id: newId(), text: "We know your name", createdAt: at };
  const promise = await db.brandPromise.create({ data: promised });
  const backed = { brandPromiseId: promise.id, touchpointId: touchpoint.id };
  const backing = await db.promiseBacking.create({ data: { businessId, id: newId(), ...backed } });
  const wanted = { text: "More regulars", measure: "nps", position: "a0", createdAt: at } as const;
  const goal = await db.goal.create({ data: { businessId, id: newId(), ...wanted } });
  const goalAim = await db.goalAim.create({ data: { businessId, id: newId(), goalId: goal.id, stageId: stage.id } });
  const noted = { kind: "other", text: `Noted at ${slug}`, byMemberId: owner.id } as const;
  const annotation = await db.annotation.create({ data: { businessId, id: newId(), day: at, ...noted, at } });
  const roster = await aRoster(db, { businessId, memberId: staff.id, locationId: location.id }, moment, at);
  const ofOwner = { businessId, memberId: owner.id, locationId: location.id };
  return {
    ...business,
    ...(await notificationRows(db, { businessId, memberId: owner.id }, moment, at)),
    ...roster,
    relay: await aDesignedRelay(db, { ...ofOwner, spotId: spot.id, dutyId: roster.duty.id }, moment.id, at),
    customerPromise: await aCustomerPromise(db, ofOwner, at),
    apiKey: await anApiKey(db, { businessId, memberId: owner.id }),
    journey,
    stage,
    otherStage,
    emptyStage,
    spot,
    touchpoint,
    staff,
    moment,
    channel,
    asking,
    followUp: await aFollowUp(db, { ...asked, spot, responseId: response.id }),
    response,
    kudos,
    savedView,
    mention,
    serviceCase,
    digest,
    improvement,
    invitation,
    sharedDevice: await aSharedDevice(db, { businessId, locationId: location.id }, { owner, staff }, at),
    savedTemplate,
    guidedPath,
    action,
    story,
    thread,
    comment,
    share,
    persona,
    personaNote,
    promise,
    backing,
    goal,
    goalAim,
    annotation,
  };
}

export type FullBusiness = Awaited<ReturnType<typeof aFullBusiness>>;
