import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aBusiness } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { as } from "../test/call";
import { codeResponses } from "./coding.commands";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
const now = new Date("2026-11-23T12:00:00Z");
afterAll(() => worker.close());

const massageWords = "They massaged my shoulders while I waited";

/** A shop with a live spot, and an answer with the given texts, coded. */
async function aCodedAnswer(texts: { readonly recallText: string; readonly comment: string }) {
  const { businessId, slug: business, owner, location } = await aBusiness(testDb);
  const stageId = (await aJourney(testDb, businessId)).stages[0]?.id ?? "";
  const massage = await aLiveSpot(testDb, businessId, stageId);
  const at = new Date("2026-11-22T12:00:00Z");
  const responseId = await anAnswer(testDb, { businessId, locationId: location.id, at, ...texts, mentions: null });
  const coded = await codeResponses({ database: worker, now: () => now, newId }, businessId);
  const asOwner = as(database, owner.userId, { now });
  const row = () => asOwner.response.read({ business, responseId });
  const mentions = async () => (await row()).mentions.map(({ question, status }) => [question, status]);
  const mentionFigure = async () => (await asOwner.spot.history({ business, spotId: massage.id })).mention;
  return { business, massage, responseId, coded, asOwner, row, mentions, mentionFigure };
}

describe("a comment", () => {
  it("is coded like the recall text, and its mentions stay apart from it", async () => {
    const { mentions } = await aCodedAnswer({ recallText: massageWords, comment: "The two-minute massage is great" });
    expect((await mentions()).toSorted()).toEqual([
      ["comment", "counted"],
      ["recall", "counted"],
    ]);
  });

  it("is coded when there is no recall text", async () => {
    const { coded, mentions } = await aCodedAnswer({ recallText: "", comment: massageWords });
    expect(coded).toBe(1);
    expect(await mentions()).toEqual([["comment", "counted"]]);
  });

  it("does not change how often a spot is mentioned, nor what waits to be checked", async () => {
    const { business, asOwner, mentionFigure } = await aCodedAnswer({
      recallText: "Nice people",
      comment: massageWords,
    });
    expect(await mentionFigure()).toMatchObject({ n: 1, needed: 5 });
    expect((await asOwner.mention.doubtful({ business })).waiting).toBe(0);
    const { stories } = await asOwner.pulse.home({ business });
    expect(stories.map((story) => story.mentions)).toEqual([[]]);
  });

  it("takes decisions of its own: the same spot stays in the recall text", async () => {
    const { business, asOwner, row, mentions, massage, responseId } = await aCodedAnswer({
      recallText: massageWords,
      comment: massageWords,
    });
    const ofComment = (await row()).mentions.find(({ question }) => question === "comment");
    const dismissal = newId();
    const decision = { decisionId: dismissal, mentionId: ofComment?.id ?? "", verdict: "dismissed" as const };
    await asOwner.mention.decide({ business, ...decision });
    expect((await mentions()).toSorted()).toEqual([
      ["comment", "dismissed"],
      ["recall", "counted"],
    ]);
    const back = { decisionId: newId(), responseId, question: "comment" as const, spotId: massage.id };
    await asOwner.mention.add({ business, ...back, supersedes: dismissal });
    expect((await mentions()).map(([, status]) => status)).toEqual(["counted", "counted"]);
  });

  it("gets a spot that it was missed, several at once, with undo, and the recall text keeps its own", async () => {
    const { business, asOwner, mentions, massage, responseId } = await aCodedAnswer({
      recallText: massageWords,
      comment: "Everything was fine",
    });
    const ofComment = { business, responseIds: [responseId], question: "comment" as const };
    const { missing, mentioned, withComment } = await asOwner.response.choices(ofComment);
    expect([missing.map(({ id }) => id), mentioned, withComment]).toEqual([[massage.id], [], 1]);
    const decisionId = newId();
    const of = { business, spotId: massage.id, question: "comment" as const };
    const coded = await asOwner.mention.code({ ...of, isMeant: true, answers: [{ responseId, decisionId }] });
    expect(coded).toEqual({ decided: [decisionId], notLive: 0, withoutText: 0 });
    expect((await asOwner.response.choices(ofComment)).mentioned.map(({ id }) => id)).toEqual([massage.id]);
    await asOwner.mention.undo({ business, decisions: [{ decisionId, undoId: newId() }] });
    expect((await mentions()).toSorted()).toEqual([
      ["comment", "dismissed"],
      ["recall", "counted"],
    ]);
  });

  it("that was left out mentions no spot", async () => {
    const { business, asOwner, mentions, massage, responseId } = await aCodedAnswer({
      recallText: massageWords,
      comment: "",
    });
    const answers = [{ responseId, decisionId: newId() }];
    const of = { business, spotId: massage.id, isMeant: true, question: "comment" as const, answers };
    expect(await asOwner.mention.code(of)).toEqual({ decided: [], notLive: 0, withoutText: 1 });
    expect(await mentions()).toEqual([["recall", "counted"]]);
    const { missing, withComment } = await asOwner.response.choices({
      business,
      responseIds: [responseId],
      question: "comment",
    });
    expect([missing, withComment]).toEqual([[], 0]);
  });
});
