import { emptyAnswers, emptyCandidate, Questions } from "@spots/domain/guided-path/empty-answers";
import type { Answers } from "@spots/domain/guided-path/guided-path";
import { completeAnswers } from "@spots/test-kit/guided-path";
import { newId } from "@spots/test-kit/ids";
import { aJourney, fullSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { aBegunGuidedPath } from "../test/begun-guided-path";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

const now = new Date("2026-11-23T10:00:00Z");

const aGuidedPath = () => aBegunGuidedPath(testDb, database, now);

const everything = (answers: Answers) =>
  Object.fromEntries(Questions.map((question) => [question, { was: emptyAnswers[question], to: answers[question] }]));

describe("a guided path", () => {
  it("is created once for repeated calls, and continues on another device at the same step", async () => {
    const { business, guidedPathId, journeyId, laptop, phone, read, save } = await aGuidedPath();
    await laptop.guidedPath.begin({ business, id: guidedPathId, journeyId });
    await save({ promise: { was: { text: "" }, to: { text: "  Fresh in an hour " } } });
    await laptop.guidedPath.standAt({ business, guidedPathId, step: "felt" });
    expect(await read()).toMatchObject({ step: "felt", answers: { promise: { text: "Fresh in an hour" } } });
    const { open } = await phone.guidedPath.list({ business });
    expect(open).toMatchObject([{ id: guidedPathId, step: "felt", promise: "Fresh in an hour" }]);
  });

  it("does not move beyond an open question", async () => {
    const { business, guidedPathId, laptop } = await aGuidedPath();
    expect(await laptop.guidedPath.standAt({ business, guidedPathId, step: "test" })).toEqual({ step: "promise" });
  });

  it("stores an answer once when it is sent twice, and never overwrites what another device wrote", async () => {
    const { business, guidedPathId, phone, read, save } = await aGuidedPath();
    const edit = { promise: { was: { text: "" }, to: { text: "Fresh in an hour" } } };
    await save(edit);
    await save(edit);
    const late = { promise: { was: { text: "" }, to: { text: "Clean in a day" } } };
    await expect(phone.guidedPath.save({ business, guidedPathId, edits: late })).rejects.toMatchObject({
      code: "CONFLICT",
      cause: {
        reason: "answeredElsewhere",
        detail: { conflicts: { promise: { theirs: { text: "Fresh in an hour" }, yours: { text: "Clean in a day" } } } },
      },
    });
    expect((await read()).answers.promise.text).toBe("Fresh in an hour");
  });

  it("stores concurrent answers to different questions from two devices", async () => {
    const { business, guidedPathId, laptop, phone, read } = await aGuidedPath();
    await Promise.all([
      laptop.guidedPath.save({
        business,
        guidedPathId,
        edits: { promise: { was: { text: "" }, to: { text: "one" } } },
      }),
      phone.guidedPath.save({ business, guidedPathId, edits: { emotion: { was: { text: "" }, to: { text: "two" } } } }),
    ]);
    expect((await read()).answers).toMatchObject({ promise: { text: "one" }, emotion: { text: "two" } });
  });

  it("names a field that is too long and stores nothing of it", async () => {
    const { save, read } = await aGuidedPath();
    await expect(save({ promise: { was: { text: "" }, to: { text: "x".repeat(301) } } })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect((await read()).answers).toEqual(emptyAnswers);
  });

  it("can be discarded while it is open, and not after it is finished", async () => {
    const { business, guidedPathId, laptop, phone, save, first } = await aGuidedPath();
    await save(everything(completeAnswers(first.id)));
    await laptop.guidedPath.finish({ business, guidedPathId });
    await expect(laptop.guidedPath.drop({ business, guidedPathId })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(save({ emotion: { was: { text: "" }, to: { text: "late" } } })).rejects.toMatchObject({
      cause: { reason: "guidedPathFinished" },
    });
    const other = await aGuidedPath();
    await other.laptop.guidedPath.drop({ business: other.business, guidedPathId: other.guidedPathId });
    await expect(other.read()).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await phone.guidedPath.list({ business })).finished).toHaveLength(1);
  });
});

describe("a discarded guided path", () => {
  it("is restored unchanged, once for repeated calls", async () => {
    const { business, guidedPathId, laptop, phone, read, save, first } = await aGuidedPath();
    await save(everything(completeAnswers(first.id)));
    await laptop.guidedPath.standAt({ business, guidedPathId, step: "others" });
    const before = await read();
    await laptop.guidedPath.drop({ business, guidedPathId });
    await expect(read()).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await phone.guidedPath.list({ business })).open).toEqual([]);
    await Promise.all([laptop, phone, laptop].map((device) => device.guidedPath.restore({ business, guidedPathId })));
    expect(await read()).toEqual(before);
    const events = await testDb.event.findMany({ where: { subjectId: guidedPathId }, orderBy: { seq: "asc" } });
    expect(events.map(({ type }) => type).slice(-2)).toEqual(["guidedPath.dropped", "guidedPath.restored"]);
  });

  it("refuses edits of another device until it is restored, and then accepts them without a conflict", async () => {
    const { business, guidedPathId, laptop, phone, read, save } = await aGuidedPath();
    const [first, second] = [{ text: "Fresh in an hour" }, { text: "Fresh in an hour, twice" }];
    await save({ promise: { was: { text: "" }, to: first } });
    await phone.guidedPath.drop({ business, guidedPathId });
    const typedOn = () =>
      laptop.guidedPath.save({ business, guidedPathId, edits: { promise: { was: first, to: second } } });
    await expect(typedOn()).rejects.toMatchObject({ code: "NOT_FOUND" });
    await phone.guidedPath.restore({ business, guidedPathId });
    await typedOn();
    expect((await read()).answers.promise).toEqual(second);
  });

  it("is deleted when another one is discarded a day later", async () => {
    const { business, guidedPathId, journeyId, laptop, owner } = await aGuidedPath();
    await laptop.guidedPath.drop({ business, guidedPathId });
    const later = as(database, owner.userId, { now: new Date("2026-11-24T10:00:01Z") });
    const next = newId();
    await later.guidedPath.begin({ business, id: next, journeyId });
    await later.guidedPath.drop({ business, guidedPathId: next });
    await expect(later.guidedPath.restore({ business, guidedPathId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await later.guidedPath.restore({ business, guidedPathId: next })).toEqual({ id: next });
  });
});

describe("finishing", () => {
  it("creates a draft of each candidate, judged, in order, and once for repeated calls", async () => {
    const { business, guidedPathId, journeyId, laptop, phone, save, read, first } = await aGuidedPath();
    await save(everything(completeAnswers(first.id)));
    const answers = await Promise.all(
      [laptop, phone, laptop].map((device) => device.guidedPath.finish({ business, guidedPathId })),
    );
    expect(new Set(answers.map(({ spotIds }) => spotIds.join()))).toHaveProperty("size", 1);
    const { stages } = await laptop.journey.read({ business, journeyId });
    expect(stages[0]?.spots.map(({ status, content }) => [content.name, status])).toEqual([
      [fullSpot.name, "ready"],
      ["Ask about the week", "idea"],
    ]);
    expect(stages[0]?.spots[0]?.content).toMatchObject({
      retold: "Nobody in town takes the time.",
      briefWhy: "You leave lighter than you came.",
      briefHow: "Strong hands",
      emotion: "cared for",
    });
    expect((await read()).spots.map(({ name }) => name)).toEqual([fullSpot.name, "Ask about the week"]);
    const { rows } = await laptop.event.list({ business });
    const told = rows
      .map(({ type }) => type)
      .filter((type) => type === "guidedPath.finished" || type === "spot.placed");
    expect(told.slice(0, 3)).toEqual(["guidedPath.finished", "spot.placed", "spot.placed"]);
  });

  it("is refused while a question is open, and names the question", async () => {
    const { business, guidedPathId, laptop, save, first } = await aGuidedPath();
    await save(everything({ ...completeAnswers(first.id), emotion: { text: "" } }));
    await expect(laptop.guidedPath.finish({ business, guidedPathId })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { reason: "guidedPathUnfinished", detail: { fields: { emotion: "required" } } },
    });
  });

  it("refuses a stage of another journey", async () => {
    const { businessId, save, first } = await aGuidedPath();
    const answers = completeAnswers(first.id);
    const elsewhere = (await aJourney(testDb, businessId)).stages[0];
    answers.candidates.drafts[1] = { ...emptyCandidate, stageId: elsewhere?.id ?? "" };
    await expect(save(everything(answers))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is refused when a stage was removed meanwhile, places nothing, and leaves the words editable", async () => {
    const { business, businessId, guidedPathId, laptop, save, first, stages } = await aGuidedPath();
    const answers = completeAnswers(first.id);
    const removed = stages[1]?.id ?? "";
    answers.candidates.drafts[1] = { ...emptyCandidate, stageId: removed, name: "Lost", happens: "" };
    await save(everything(answers));
    await laptop.journey.removeStage({ business, stageId: removed });
    const { candidates } = answers;
    const drafts = candidates.drafts.map((draft) => ({ ...draft, happens: draft.happens || "Away" }));
    await save({ candidates: { was: candidates, to: { drafts } } });
    await expect(laptop.guidedPath.finish({ business, guidedPathId })).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "stageGone", detail: { values: { name: "Lost" } } },
    });
    expect(await testDb.spot.count({ where: { businessId } })).toBe(0);
  });
});

describe("the brand promise of a guided path", () => {
  it("is linked to the created spots when the path began from it, and is planned until they are live", async () => {
    const { business, laptop, journeyId, first } = await aGuidedPath();
    const brandPromiseId = newId();
    await laptop.brandPromise.make({ business, id: brandPromiseId, text: "Never a dull wait.", madeIn: "The window" });
    const guidedPathId = newId();
    await laptop.guidedPath.begin({ business, id: guidedPathId, journeyId, brandPromiseId });
    const { answers } = await laptop.guidedPath.read({ business, guidedPathId });
    expect(answers.promise.text).toBe("Never a dull wait.");
    const edits = everything({ ...completeAnswers(first.id), promise: { text: "Never a dull wait at our place." } });
    await laptop.guidedPath.save({
      business,
      guidedPathId,
      edits: { ...edits, promise: { was: answers.promise, to: { text: "Never a dull wait at our place." } } },
    });
    const { spotIds } = await laptop.guidedPath.finish({ business, guidedPathId });
    const promises = await laptop.brandPromise.list({ business });
    expect(promises).toMatchObject([{ id: brandPromiseId, how: "planned" }]);
    expect(promises[0]?.traces.map(({ spot }) => spot?.id).sort()).toEqual([...spotIds].sort());
    await laptop.brandPromise.remove({ business, brandPromiseId });
    expect(await laptop.guidedPath.read({ business, guidedPathId })).toMatchObject({ id: guidedPathId });
  });

  it("is created when there is none with that text, and only once", async () => {
    const { business, guidedPathId, laptop, journeyId, save, first } = await aGuidedPath();
    await save(everything(completeAnswers(first.id)));
    await laptop.guidedPath.finish({ business, guidedPathId });
    const said = completeAnswers(first.id).promise.text;
    expect(await laptop.brandPromise.list({ business })).toMatchObject([{ text: said, how: "planned" }]);
    const again = newId();
    await laptop.guidedPath.begin({ business, id: again, journeyId });
    const answers = { ...completeAnswers(first.id), promise: { text: said.toUpperCase() } };
    await laptop.guidedPath.save({ business, guidedPathId: again, edits: everything(answers) });
    await laptop.guidedPath.finish({ business, guidedPathId: again });
    expect(await laptop.brandPromise.list({ business })).toHaveLength(1);
  });
});
